using Duixian.Feel.Diagnostics;
using Duixian.Feel.Types;

namespace Duixian.Feel.Syntax;

// Infix operators, weakest first: or, and, comparison/between/in, + -, * /, **. All are left-associative, ** too; a leading
// minus binds tighter than **, so -2 ** 2 is 4 (grammar rules 4–22 and NOTE under rule 2).
public sealed partial class Parser
{
    private const int ComparisonLevel = 2;
    private const int AdditiveLevel = 3;
    private const int UnaryLevel = 6;

    private SyntaxNode Infix(int level)
    {
        if (level == UnaryLevel) return Negation();
        var left = Infix(level + 1);
        while (true)
        {
            if (InfixHere(level) is { } infix)
            {
                Advance();
                left = Complete(infix, left, Infix(level + 1));
            }
            else if (level == ComparisonLevel && IsWord("between"))
            {
                left = Between(left);
            }
            else if (level == ComparisonLevel && IsWord("in"))
            {
                left = In(left);
            }
            else
            {
                return left;
            }
        }
    }


    private InfixOperator? InfixHere(int level) => level switch
    {
        0 => IsWord("or") ? InfixOperator.Or : null,
        1 => IsWord("and") ? InfixOperator.And : null,
        ComparisonLevel => ComparisonOf(token.Kind),
        AdditiveLevel => token.Kind switch
        {
            TokenKind.Plus => InfixOperator.Add,
            TokenKind.Minus => InfixOperator.Subtract,
            _ => null,
        },
        4 => token.Kind switch
        {
            TokenKind.Star => InfixOperator.Multiply,
            TokenKind.Slash => InfixOperator.Divide,
            _ => null,
        },
        5 => token.Kind == TokenKind.StarStar ? InfixOperator.Power : null,
        _ => null,
    };

    private InfixExpression Complete(InfixOperator infix, SyntaxNode left, SyntaxNode right) => new(infix, left, right, From(left));

    private SyntaxNode Negation()
    {
        if (token.Kind != TokenKind.Minus) return InstanceOf();
        var start = token.Start;
        var minuses = 0;
        while (Take(TokenKind.Minus)) minuses++;
        var operand = InstanceOf();
        // More minus signs than the tree may be deep is nobody's expression.
        if (minuses > MaximumDepth)
        {
            diagnostics.Error(DiagnosticCode.TooDeep, From(start), "500");
            return new ErrorExpression([operand], From(start));
        }

        for (; minuses > 0; minuses--) operand = new NegationExpression(operand, From(start));
        return operand;
    }

    private SyntaxNode InstanceOf()
    {
        var value = Postfix();
        while (IsWord("instance"))
        {
            Advance();
            ExpectWord("of");
            value = new InstanceOfExpression(value, Type(), From(value));
        }

        return value;
    }

    private BetweenExpression Between(SyntaxNode value)
    {
        Advance();
        var low = Infix(AdditiveLevel);
        ExpectWord("and");
        var high = Infix(AdditiveLevel);
        return new BetweenExpression(value, low, high, From(value));
    }

    private InExpression In(SyntaxNode value)
    {
        Advance();
        var tests = token.Kind == TokenKind.OpenParenthesis ? ParenthesisedTests() : null;
        return new InExpression(value, tests ?? [InTest()], From(value));
    }

    private SyntaxNode InTest() => IsComparisonOperator(token.Kind) ? Test() : Infix(AdditiveLevel);

    /// <summary>
    /// <c>(test, test)</c> behind <c>in</c>. The same bracket may open a range, <c>(1..5]</c>, or a calculation,
    /// <c>(a + b) * 2</c>: then nothing is read and null returned.
    /// </summary>
    private EquatableArray<SyntaxNode>? ParenthesisedTests()
    {
        var mark = Save();
        Advance();
        var tests = new List<SyntaxNode>();
        do
        {
            tests.Add(OutsideFilterEnd(Expression));
        }
        while (Take(TokenKind.Comma));
        // What was read is kept for the second reading: otherwise nested brackets would be read twice at every level.
        readInside = (mark.Token.Start, tests[0], token);
        if (token.Kind == TokenKind.CloseParenthesis)
        {
            Advance();
            if (tests.Count > 1 || !GoesOn(token.Kind)) return tests.ToEquatableArray();
        }
        else if (token.Kind != TokenKind.DotDot || tests.Count > 1)
        {
            ReportExpected("')'");
            return tests.ToEquatableArray();
        }

        token = mark.Token;
        previousEnd = mark.PreviousEnd;
        return null;
    }

    private static bool GoesOn(TokenKind kind) => kind is TokenKind.Dot or TokenKind.OpenBracket or TokenKind.OpenParenthesis
        or TokenKind.Plus or TokenKind.Minus or TokenKind.Star or TokenKind.Slash or TokenKind.StarStar;

    private ComparisonTest Test()
    {
        var start = token.Start;
        var comparison = ComparisonOf(token.Kind)!.Value;
        Advance();
        var operand = Infix(AdditiveLevel);
        return new ComparisonTest(comparison, operand, From(start));
    }

    private static bool IsComparisonOperator(TokenKind kind) => ComparisonOf(kind) is not null;

    private static InfixOperator? ComparisonOf(TokenKind kind) => kind switch
    {
        TokenKind.Equal => InfixOperator.Equal,
        TokenKind.NotEqual => InfixOperator.NotEqual,
        TokenKind.Less => InfixOperator.Less,
        TokenKind.LessOrEqual => InfixOperator.LessOrEqual,
        TokenKind.Greater => InfixOperator.Greater,
        TokenKind.GreaterOrEqual => InfixOperator.GreaterOrEqual,
        _ => null,
    };
}
