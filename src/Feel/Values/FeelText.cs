using System.Runtime.CompilerServices;
using System.Text;

namespace Duixian.Feel.Values;

/// <summary>Values as text: in FEEL syntax, and as the <c>string()</c> function gives them.</summary>
public static class FeelText
{
    private const int MaxDepth = 100;
    private const int MaxLength = 100_000;

    /// <summary>FEEL syntax: <c>"a"</c>, <c>@"2024-09-30"</c>, <c>[1, 2]</c>, <c>{a: 1}</c>.</summary>
    public static string Literal(in FeelValue value)
    {
        switch (value.Kind)
        {
            case FeelKind.Null:
                return "null";
            case FeelKind.Boolean:
                return value.AsBoolean ? "true" : "false";
            case FeelKind.Number:
                return value.AsNumber.ToString();
        }
        var text = new StringBuilder();
        Append(text, value, 0, true);
        return text.ToString();
    }

    /// <summary>The text of a value as <c>string()</c> gives it: strings and temporal values bare at the top.</summary>
    public static string Plain(in FeelValue value)
    {
        if (value.Kind == FeelKind.String)
            return value.AsString;
        var text = new StringBuilder();
        Append(text, value, 0, false);
        return text.ToString();
    }

    private static void Append(StringBuilder text, in FeelValue value, int depth, bool literal)
    {
        if (depth > MaxDepth || text.Length > MaxLength || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            text.Append('…');
            return;
        }
        switch (value.Kind)
        {
            case FeelKind.String:
                AppendQuoted(text, value.AsString);
                break;
            case FeelKind.Date or FeelKind.Time or FeelKind.DateTime or FeelKind.DaysTimeDuration or FeelKind.YearsMonthsDuration:
                if (literal)
                    text.Append("@\"").Append(Temporal(value)).Append('"');
                else
                    text.Append(Temporal(value));
                break;
            case FeelKind.List:
                AppendList(text, value.AsList, depth, literal);
                break;
            case FeelKind.Context:
                AppendContext(text, value.AsContext, depth, literal);
                break;
            case FeelKind.Range:
                AppendRange(text, value.AsRange, depth, literal);
                break;
            case FeelKind.Function:
                var function = value.AsFunction;
                text.Append(function.Name ?? "function").Append('(').AppendJoin(", ", function.ParameterNames).Append(')');
                break;
            default:
                text.Append(Literal(value));
                break;
        }
    }

    private static string Temporal(in FeelValue value) => value.Kind switch
    {
        FeelKind.Date => value.AsDate.ToString(),
        FeelKind.Time => value.AsTime.ToString(),
        FeelKind.DateTime => value.AsDateTime.ToString(),
        FeelKind.DaysTimeDuration => value.AsDaysTimeDuration.ToString(),
        _ => value.AsYearsMonthsDuration.ToString(),
    };

    private static void AppendList(StringBuilder text, FeelList list, int depth, bool literal)
    {
        text.Append('[');
        for (var i = 0; i < list.Count && text.Length <= MaxLength; i++)
        {
            if (i > 0)
                text.Append(", ");
            Append(text, list[i], depth + 1, literal);
        }
        text.Append(']');
    }

    private static void AppendContext(StringBuilder text, FeelContext context, int depth, bool literal)
    {
        text.Append('{');
        for (var i = 0; i < context.Count && text.Length <= MaxLength; i++)
        {
            if (i > 0)
                text.Append(", ");
            var name = context.Shape.Names[i];
            if (IsPlainName(name))
                text.Append(name);
            else
                AppendQuoted(text, name);
            text.Append(": ");
            Append(text, context.Values[i], depth + 1, literal);
        }
        text.Append('}');
    }

    private static void AppendRange(StringBuilder text, FeelRange range, int depth, bool literal)
    {
        if (range.Form == RangeForm.Interval)
        {
            text.Append(range.StartIncluded ? '[' : '(');
            Append(text, range.Start, depth + 1, literal);
            text.Append("..");
            Append(text, range.End, depth + 1, literal);
            text.Append(range.EndIncluded ? ']' : ')');
            return;
        }
        text.Append(range.Form switch
        {
            RangeForm.Less => "(< ",
            RangeForm.LessOrEqual => "(<= ",
            RangeForm.Greater => "(> ",
            RangeForm.GreaterOrEqual => "(>= ",
            RangeForm.Equal => "(= ",
            _ => "(!= ",
        });
        Append(text, range.Form is RangeForm.Less or RangeForm.LessOrEqual ? range.End : range.Start, depth + 1, literal);
        text.Append(')');
    }

    private static void AppendQuoted(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value.AsSpan(0, Math.Min(value.Length, MaxLength)))
        {
            text.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ => null,
            } ?? c.ToString());
        }
        text.Append('"');
    }

    private static bool IsPlainName(string name)
    {
        if (name.Length == 0 || !(char.IsLetter(name[0]) || name[0] == '_'))
            return false;
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or ' '))
                return false;
        }
        return true;
    }
}
