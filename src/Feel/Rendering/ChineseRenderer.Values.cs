using System.Globalization;
using Duixian.Feel.Binding;
using Duixian.Feel.Types;
using Duixian.Feel.Values;

namespace Duixian.Feel.Rendering;

// Noun phrases: facts, amounts, formulas.
public sealed partial class ChineseRenderer
{
    private string Value(BoundExpression bound)
    {
        if (options.Substitute?.Invoke(bound) is { } words) return words;
        return bound switch
        {
            BoundConstant constant => ChineseValues.Render(constant.Value),
            BoundVariable { Symbol.Name: FeelCompiler.InputName } => "该值",
            BoundVariable variable => variable.Symbol.Name,
            BoundPath path => Path(path),
            BoundNegation negation => $"−{Operand(negation.Operand, 3)}",
            BoundArithmetic arithmetic => Formula(arithmetic),
            BoundIf choice => choice.Type.Underlying is ScalarType { Kind: FeelScalar.Boolean } ? Choice(choice) : Cases(choice, Value),
            BoundBuiltinCall call => Call(call),
            BoundIndex index => Index(index),
            BoundFilter filter => $"{Value(filter.Source)}中符合“{Condition(filter.Condition)}”的",
            BoundFilterName name => name.Name,
            BoundFor loop => $"对{string.Join("、", loop.Iterators.Select(i => $"{Value(i.Source)}中每一项{i.Symbol.Name}"))}，取{Value(loop.Body)}",
            BoundList list => list.Elements.IsEmpty ? "无" : string.Join("、", list.Elements.Select(Value)),
            BoundContext context => string.Join("；", context.Entries.Select(e => $"{e.Name}：{Value(e.Value)}")),
            BoundRange range => RangeOf(range),
            BoundAnd or BoundOr or BoundNot or BoundComparison or BoundBetween or BoundInRange or BoundIn or BoundLet or BoundQuantified
                or BoundInstanceOf => Condition(bound),
            _ => Feel(bound),
        };
    }

    private string Path(BoundPath path)
    {
        // 参数.x is known by its own name: where it comes from is the definition's business.
        if (path.Source is BoundVariable { Symbol.Name: "参数" }) return path.Member;
        if (path is { Source: BoundBuiltinCall { Function.Name: "years and months duration", Arguments.Length: 2 } span, Member: "years" or "months" })
        {
            return $"自{Value(span.Arguments[0])}至{Value(span.Arguments[1])}满的{(path.Member == "years" ? "年数" : "月数")}";
        }

        var source = Value(path.Source);
        var member = path.Source.Type.Underlying is ScalarType or RangeType or AnyType ? Property(path.Member) : null;
        if (member is not null) return $"{source}的{member}";
        // 招用.招用日期 is 招用日期.
        if (path.Source is BoundVariable && path.Member.StartsWith(source, StringComparison.Ordinal)) return path.Member;
        return path.Source is BoundVariable ? source + path.Member : $"{source}的{path.Member}";
    }

    private static string? Property(string member) => member switch
    {
        "year" => "年份",
        "month" => "月份",
        "day" => "日",
        "weekday" => "星期",
        "years" => "年数",
        "months" => "月数",
        "days" => "天数",
        "hours" => "小时数",
        "start" => "下限",
        "end" => "上限",
        _ => null,
    };

    private string Formula(BoundArithmetic arithmetic)
    {
        var (left, right) = (arithmetic.Left, arithmetic.Right);
        if (left.Type.Underlying is ScalarType { Kind: FeelScalar.Date or FeelScalar.DateTime } && IsDuration(right))
        {
            return arithmetic.Operator == ArithmeticOperator.Add ? $"{Value(left)}后{Value(right)}" : $"{Value(left)}前{Value(right)}";
        }

        var (sign, strength) = arithmetic.Operator switch
        {
            ArithmeticOperator.Add => (" + ", 1),
            ArithmeticOperator.Subtract => (" − ", 1),
            ArithmeticOperator.Multiply => (" × ", 2),
            ArithmeticOperator.Divide => (" ÷ ", 2),
            _ => (" 的次方 ", 3),
        };
        // The right side of − and ÷ needs brackets at equal strength.
        var tighter = arithmetic.Operator is ArithmeticOperator.Subtract or ArithmeticOperator.Divide ? 1 : 0;
        var factor = right is BoundConstant { Value: { Kind: FeelKind.Number } share } && arithmetic.Operator == ArithmeticOperator.Multiply
            ? ChineseValues.Share(share.AsNumber)
            : Operand(right, strength + tighter);
        return $"{Operand(left, strength)}{sign}{factor}";
    }

    private string Operand(BoundExpression bound, int strength)
    {
        var own = bound switch
        {
            BoundArithmetic { Operator: ArithmeticOperator.Add or ArithmeticOperator.Subtract } => 1,
            BoundArithmetic { Operator: ArithmeticOperator.Multiply or ArithmeticOperator.Divide } => 2,
            BoundIf => 0,
            _ => 9,
        };
        return own < strength ? $"（{Value(bound)}）" : Value(bound);
    }

    private string Call(BoundBuiltinCall call)
    {
        var arguments = call.Arguments.Select(object (a) => Value(a)).ToArray();
        return ChineseFunctions.Template(call.Function.Name, arguments.Length) is { } template
            ? string.Format(CultureInfo.InvariantCulture, template, arguments)
            : Feel(call);
    }

    private string Index(BoundIndex index) => index.Index switch
    {
        BoundConstant { Value: var position } when position == 1 => $"{Value(index.Source)}的第一项",
        BoundConstant { Value: var position } when position == -1 => $"{Value(index.Source)}的最后一项",
        _ => $"{Value(index.Source)}的第{Value(index.Index)}项",
    };

    private string RangeOf(BoundRange range) => range is { LowIncluded: true, HighIncluded: true }
        ? $"{Value(range.Low)}至{Value(range.High)}（含）"
        : $"{Value(range.Low)}（{(range.LowIncluded ? "含" : "不含")}）至{Value(range.High)}（{(range.HighIncluded ? "含" : "不含")}）";

    private static bool IsDuration(BoundExpression bound) =>
        bound.Type.Underlying is ScalarType { Kind: FeelScalar.YearsMonthsDuration or FeelScalar.DaysTimeDuration };
}
