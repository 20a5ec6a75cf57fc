using System.Globalization;
using System.Text;

namespace Duixian.Feel.Patterns;

/// <summary>Translates a regular expression of XPath 3.1 (F&amp;O 5.6) into one of .NET, refusing what XPath refuses.</summary>
internal ref struct PatternTranslator
{
    private const int MaxDepth = 200;
    private const int MaxRepeat = 100_000;

    private readonly string _pattern;
    private readonly bool _dotAll;
    private readonly bool _multiline;
    private readonly bool _ignoreCase;
    private readonly StringBuilder _output;
    private readonly HashSet<int> _closedGroups;
    private int _at;
    private int _groups;
    private int _depth;

    private PatternTranslator(string pattern, bool dotAll, bool multiline, bool ignoreCase)
    {
        _pattern = pattern;
        _dotAll = dotAll;
        _multiline = multiline;
        _ignoreCase = ignoreCase;
        _output = new StringBuilder(pattern.Length * 2);
        _closedGroups = [];
    }

    /// <exception cref="PatternError">XPath does not allow the pattern.</exception>
    internal static string Translate(string pattern, bool dotAll, bool multiline, bool ignoreCase, bool ignoreBlanks)
    {
        var translator = new PatternTranslator(ignoreBlanks ? RemoveBlanks(pattern) : pattern, dotAll, multiline, ignoreCase);
        translator.ReadAlternatives();
        if (translator._at < translator._pattern.Length)
            throw new PatternError("a ')' has no '('");
        return translator._output.ToString();
    }

    /// <summary>Flag x: blanks outside of classes do not count, wherever they stand.</summary>
    private static string RemoveBlanks(string pattern)
    {
        var text = new StringBuilder(pattern.Length);
        var depth = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\')
            {
                // What is escaped never opens or closes a class, and blanks may stand before it.
                do
                    i++;
                while (i < pattern.Length && depth == 0 && IsBlank(pattern[i]));
                text.Append(c).Append(i < pattern.Length ? pattern[i..(i + 1)] : "");
                continue;
            }
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (depth > 0 || !IsBlank(c))
                text.Append(c);
        }
        return text.ToString();
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r';

    private void ReadAlternatives()
    {
        if (++_depth > MaxDepth)
            throw new PatternError("groups are nested too deeply");
        while (_at < _pattern.Length && _pattern[_at] != ')')
        {
            if (_pattern[_at] == '|')
            {
                _output.Append('|');
                _at++;
                continue;
            }
            ReadAtom();
            ReadQuantifier();
        }
        _depth--;
    }

    private void ReadAtom()
    {
        var c = _pattern[_at++];
        switch (c)
        {
            case '(':
                ReadGroup();
                break;
            case '[':
                _output.Append(ReadClass());
                break;
            case '\\':
                ReadEscape();
                break;
            case '.':
                _output.Append(_dotAll ? $"(?:{CharacterSet.AnyPair}|[^\\uD800-\\uDFFF])" : $"(?:{CharacterSet.AnyPair}|[^\\n\\r\\uD800-\\uDFFF])");
                break;
            case '^':
                _output.Append(_multiline ? "(?:\\A|(?<=\\n)(?!\\z))" : "\\A");
                break;
            case '$':
                _output.Append(_multiline ? "(?:\\z|(?=\\n))" : "\\z");
                break;
            case '?' or '*' or '+' or '{' or '}' or ']':
                throw new PatternError($"'{c}' has nothing before it that it could belong to");
            default:
                AppendLiteral(c);
                break;
        }
    }

    private void AppendLiteral(char c)
    {
        if (char.IsHighSurrogate(c) && _at < _pattern.Length && char.IsLowSurrogate(_pattern[_at]))
            _output.Append("(?:").Append(CharacterSet.Escape(c)).Append(CharacterSet.Escape(_pattern[_at++])).Append(')');
        else
            _output.Append(CharacterSet.Escape(c));
    }

    private void ReadGroup()
    {
        var group = 0;
        if (_at < _pattern.Length && _pattern[_at] == '?')
        {
            if (_at + 1 >= _pattern.Length || _pattern[_at + 1] != ':')
                throw new PatternError("only (?: may follow an opening parenthesis");
            _at += 2;
            _output.Append("(?:");
        }
        else
        {
            group = ++_groups;
            _output.Append('(');
        }
        ReadAlternatives();
        if (_at >= _pattern.Length)
            throw new PatternError("a '(' is not closed");
        _at++;
        _output.Append(')');
        if (group > 0)
            _closedGroups.Add(group);
    }

    private void ReadQuantifier()
    {
        if (_at >= _pattern.Length)
            return;
        switch (_pattern[_at])
        {
            case '?' or '*' or '+':
                _output.Append(_pattern[_at++]);
                break;
            case '{':
                ReadRepeat();
                break;
            default:
                return;
        }
        if (_at < _pattern.Length && _pattern[_at] == '?')
            _output.Append(_pattern[_at++]);
    }

    private void ReadRepeat()
    {
        var close = _pattern.IndexOf('}', _at);
        var parts = close < 0 ? [] : _pattern[(_at + 1)..close].Split(',');
        if (parts.Length is 0 or > 2 || !TryReadCount(parts[0], out var least))
            throw new PatternError("'{' does not begin a repetition");
        var most = least;
        var open = parts.Length == 2 && parts[1].Length == 0;
        if (parts.Length == 2 && !open && !TryReadCount(parts[1], out most))
            throw new PatternError("'{' does not begin a repetition");
        if (most < least)
            throw new PatternError("a repetition ends before it begins");
        _output.Append(CultureInfo.InvariantCulture, $"{{{least}{(open ? "," : most == least ? "" : "," + most.ToString(CultureInfo.InvariantCulture))}}}");
        _at = close + 1;
    }

    private static bool TryReadCount(string text, out int count) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count <= MaxRepeat;

    private void ReadEscape()
    {
        if (_at >= _pattern.Length)
            throw new PatternError("'\\' stands at the end");
        var letter = _pattern[_at];
        if (letter is >= '1' and <= '9')
        {
            ReadBackReference();
            return;
        }
        if (CharacterEscapes.Single(letter) is >= 0 and var single)
        {
            _at++;
            _output.Append(CharacterSet.Escape(single));
            return;
        }
        var set = new CharacterSet(_ignoreCase);
        ReadClassEscape(set);
        _output.Append(set.ToExpression(false));
    }

    private void ReadBackReference()
    {
        var group = _pattern[_at++] - '0';
        // As many digits as still name a group that has begun.
        while (_at < _pattern.Length && char.IsAsciiDigit(_pattern[_at]) && group * 10 + (_pattern[_at] - '0') <= _groups)
            group = group * 10 + (_pattern[_at++] - '0');
        if (!_closedGroups.Contains(group))
            throw new PatternError($"\\{group} refers to a group that is not complete");
        // A group that took no part matches the empty string in XPath, nothing in .NET.
        _output.Append(CultureInfo.InvariantCulture, $"(?({group})\\{group})");
    }

    /// <summary>Reads <c>\p{…}</c>, <c>\d</c> and so on, at the letter.</summary>
    private void ReadClassEscape(CharacterSet set)
    {
        var letter = _pattern[_at++];
        if (letter is not ('p' or 'P'))
        {
            if (!CharacterEscapes.TryAdd(set, letter))
                throw new PatternError($"\\{letter} is not an escape");
            return;
        }
        var close = _pattern.IndexOf('}', _at);
        if (_at >= _pattern.Length || _pattern[_at] != '{' || close < 0)
            throw new PatternError("\\p wants a name in braces");
        CharacterEscapes.AddCategory(set, _pattern[(_at + 1)..close], letter == 'P');
        _at = close + 1;
    }

    /// <summary>Reads a class after its opening bracket.</summary>
    private string ReadClass()
    {
        if (++_depth > MaxDepth)
            throw new PatternError("classes are nested too deeply");
        var negated = _at < _pattern.Length && _pattern[_at] == '^';
        if (negated)
            _at++;
        var set = new CharacterSet(_ignoreCase);
        string? without = null;
        var first = true;
        while (true)
        {
            if (_at >= _pattern.Length)
                throw new PatternError("a '[' is not closed");
            if (_pattern[_at] == ']')
                break;
            if (_pattern[_at] == '-' && _at + 1 < _pattern.Length && _pattern[_at + 1] == '[' && !first)
            {
                _at += 2;
                without = ReadClass();
                if (_at >= _pattern.Length || _pattern[_at] != ']')
                    throw new PatternError("nothing may follow what is taken out of a class");
                break;
            }
            ReadClassItem(set, first);
            first = false;
        }
        _at++;
        _depth--;
        if (set.IsEmpty)
            throw new PatternError("a class is empty");
        var expression = set.ToExpression(negated);
        return without is null ? expression : $"(?:(?!{without}){expression})";
    }

    private void ReadClassItem(CharacterSet set, bool isFirst)
    {
        var start = ReadClassCharacter(set, isFirst);
        if (start < 0)
            return;
        var isRange = _at + 1 < _pattern.Length && _pattern[_at] == '-' && _pattern[_at + 1] is not ('[' or ']');
        if (!isRange)
        {
            set.Add(start, start);
            return;
        }
        _at++;
        var end = ReadClassCharacter(null, false);
        if (end < start)
            throw new PatternError("a range in a class ends before it begins");
        set.Add(start, end);
    }

    /// <summary>Reads one character of a class; −1 when it was an escape for several, which went into the set.</summary>
    private int ReadClassCharacter(CharacterSet? set, bool isFirst)
    {
        var c = _pattern[_at++];
        if (c == '[')
            throw new PatternError("'[' inside a class needs a '\\'");
        if (c == '-' && !isFirst && (_at >= _pattern.Length || _pattern[_at] != ']'))
            throw new PatternError("'-' inside a class needs a '\\' unless it is first or last");
        if (c != '\\')
        {
            return char.IsHighSurrogate(c) && _at < _pattern.Length && char.IsLowSurrogate(_pattern[_at])
                ? char.ConvertToUtf32(c, _pattern[_at++])
                : c;
        }
        if (_at >= _pattern.Length)
            throw new PatternError("'\\' stands at the end");
        var single = CharacterEscapes.Single(_pattern[_at]);
        if (single >= 0)
        {
            _at++;
            return single;
        }
        ReadClassEscape(set ?? throw new PatternError("a range in a class ends with an escape for several characters"));
        return -1;
    }
}
