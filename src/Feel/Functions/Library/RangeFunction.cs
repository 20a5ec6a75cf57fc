using Duixian.Feel.Numbers;
using Duixian.Feel.Values;

namespace Duixian.Feel.Functions.Library;

/// <summary>DMN 1.5, 10.3.4.1: <c>range("[1..3]")</c>, a range from its text.</summary>
internal static class RangeFunction
{
    internal static IEnumerable<Builtin> All => [new Builtin("range(from: string) -> range", FromText)];

    private static FeelValue FromText(ReadOnlySpan<FeelValue> arguments, Invocation invocation)
    {
        var reader = new RangeReader(arguments[0].AsString);
        return reader.TryRead(out var range)
            ? range
            : invocation.Null(NoteCodes.Unreadable, "range", arguments[0]);
    }

    /// <summary>Reads ends that are literals: numbers, strings, <c>@"…"</c>, and temporal functions of a string.</summary>
    private ref struct RangeReader(string text)
    {
        private static readonly string[] Functions = ["date and time", "date", "time", "duration"];
        private ReadOnlySpan<char> _rest = text;

        internal bool TryRead(out FeelRange range)
        {
            range = null!;
            SkipBlanks();
            if (!TryTakeAny("[(]", out var open) || !TryReadValue(out var start) || !TryTake("..")
                || !TryReadValue(out var end) || !TryTakeAny("])[", out var close))
                return false;
            if (!_rest.IsEmpty || FeelOrder.Compare(start, end) is not <= 0)
                return false;
            range = FeelRange.Interval(start, open == '[', end, close == ']');
            return true;
        }

        private bool TryReadValue(out FeelValue value)
        {
            value = default;
            if (_rest.IsEmpty)
                return false;
            if (_rest[0] == '@')
            {
                _rest = _rest[1..];
                return TryReadString(out var literal) && TryReadTemporal(literal, out value);
            }
            if (_rest[0] == '"')
            {
                var read = TryReadString(out var literal);
                value = literal;
                return read;
            }
            return TryReadCall(out value) || TryReadNumber(out value);
        }

        private bool TryReadCall(out FeelValue value)
        {
            value = default;
            foreach (var name in Functions)
            {
                if (!_rest.StartsWith(name, StringComparison.Ordinal))
                    continue;
                _rest = _rest[name.Length..];
                SkipBlanks();
                if (!TryTake("(") || !TryReadString(out var literal) || !TryTake(")"))
                    return false;
                return TryReadTemporal(literal, out value) && Fits(name, value.Kind);
            }
            return false;
        }

        private static bool Fits(string function, FeelKind kind) => function switch
        {
            "date and time" => kind == FeelKind.DateTime,
            "date" => kind == FeelKind.Date,
            "time" => kind == FeelKind.Time,
            _ => kind is FeelKind.DaysTimeDuration or FeelKind.YearsMonthsDuration,
        };

        private static bool TryReadTemporal(string literal, out FeelValue value)
        {
            value = TemporalLiteral.TryParse(literal, out var parsed) ? parsed : default;
            return !value.IsNull;
        }

        private bool TryReadNumber(out FeelValue value)
        {
            var end = _rest is ['-', ..] ? 1 : 0;
            // A point belongs to the number unless a second one makes it the dots of the range.
            while (end < _rest.Length && (char.IsAsciiLetterOrDigit(_rest[end])
                    || (_rest[end] == '.' && end + 1 < _rest.Length && _rest[end + 1] != '.' && _rest[end - (end > 0 ? 1 : 0)] != '.')
                    || (_rest[end] is '+' or '-' && end > 0 && _rest[end - 1] is 'e' or 'E')))
                end++;
            var read = FeelNumber.TryParse(_rest[..end], out var number);
            value = number;
            _rest = _rest[end..];
            SkipBlanks();
            return read;
        }

        private bool TryReadString(out string literal)
        {
            literal = "";
            if (_rest.IsEmpty || _rest[0] != '"')
                return false;
            var at = 1;
            var characters = new System.Text.StringBuilder();
            while (at < _rest.Length && _rest[at] != '"')
            {
                if (_rest[at] == '\\' && at + 1 < _rest.Length)
                    at++;
                characters.Append(_rest[at++]);
            }
            if (at >= _rest.Length)
                return false;
            _rest = _rest[(at + 1)..];
            SkipBlanks();
            literal = characters.ToString();
            return true;
        }

        private bool TryTake(string expected)
        {
            if (!_rest.StartsWith(expected, StringComparison.Ordinal))
                return false;
            _rest = _rest[expected.Length..];
            SkipBlanks();
            return true;
        }

        private bool TryTakeAny(string choices, out char taken)
        {
            taken = _rest.IsEmpty ? '\0' : _rest[0];
            if (!choices.Contains(taken, StringComparison.Ordinal))
                return false;
            _rest = _rest[1..];
            SkipBlanks();
            return true;
        }

        private void SkipBlanks() => _rest = _rest.TrimStart();
    }
}
