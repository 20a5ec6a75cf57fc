using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace Duixian.Feel.Patterns;

/// <summary>A regular expression as FEEL's <c>matches</c>, <c>replace</c> and <c>split</c> take it: that of XPath, with its flags.</summary>
public sealed class FeelPattern
{
    // A pattern that backtracks without end must not stop an evaluation.
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromMilliseconds(500);
    private const int MaxPatternLength = 10_000;
    private const int MaxCached = 500;
    private static readonly ConcurrentDictionary<(string Pattern, string Flags), (FeelPattern? Pattern, string? Problem)> Cache = new();

    private readonly Regex _regex;
    private readonly bool _literal;

    private FeelPattern(Regex regex, bool literal)
    {
        _regex = regex;
        _literal = literal;
    }

    /// <summary>Compiles a pattern; false, with the reason, when XPath does not allow it or a flag is unknown.</summary>
    public static bool TryCompile(string pattern, string flags, out FeelPattern compiled, out string problem)
    {
        if (!Cache.TryGetValue((pattern, flags), out var entry))
        {
            entry = Compile(pattern, flags);
            if (Cache.Count >= MaxCached)
                Cache.Clear();
            Cache[(pattern, flags)] = entry;
        }
        compiled = entry.Pattern!;
        problem = entry.Problem ?? "";
        return entry.Pattern is not null;
    }

    /// <summary>Whether the pattern matches somewhere.</summary>
    /// <exception cref="RegexMatchTimeoutException">Matching took longer than half a second.</exception>
    public bool IsMatch(string input) => _regex.IsMatch(input);

    /// <summary>True when the pattern matches the empty string, which XPath refuses for replacing and splitting.</summary>
    /// <exception cref="RegexMatchTimeoutException">Matching took longer than half a second.</exception>
    public bool MatchesNothing => _regex.IsMatch("");

    /// <summary>Replaces every match.</summary>
    /// <param name="input">The text.</param>
    /// <param name="replacement">With <c>$1</c> for groups, <c>\$</c> and <c>\\</c>; taken as it stands under flag q.</param>
    /// <param name="maxLength">Longest result.</param>
    /// <returns>The new text; null when the replacement is not allowed or the result would be too long.</returns>
    /// <exception cref="RegexMatchTimeoutException">Matching took longer than half a second.</exception>
    public string? Replace(string input, string replacement, int maxLength)
    {
        var groups = _regex.GetGroupNumbers().Length - 1;
        var template = ReplacementText.Read(replacement, groups, _literal);
        if (template is null)
            return null;
        var text = new StringBuilder();
        var from = 0;
        for (var match = _regex.Match(input); match.Success; match = match.NextMatch())
        {
            text.Append(input, from, match.Index - from);
            template.AppendTo(text, match);
            from = match.Index + match.Length;
            if (text.Length > maxLength)
                return null;
        }
        return text.Append(input, from, input.Length - from).Length > maxLength ? null : text.ToString();
    }

    /// <summary>The parts between the matches.</summary>
    /// <exception cref="RegexMatchTimeoutException">Matching took longer than half a second.</exception>
    public IEnumerable<string> Split(string input)
    {
        var from = 0;
        for (var match = _regex.Match(input); match.Success; match = match.NextMatch())
        {
            yield return input[from..match.Index];
            from = match.Index + match.Length;
        }
        yield return input[from..];
    }

    private static (FeelPattern?, string?) Compile(string pattern, string flags)
    {
        if (pattern.Length > MaxPatternLength)
            return (null, "it is too long");
        foreach (var flag in flags)
        {
            if (!"smixq".Contains(flag, StringComparison.Ordinal))
                return (null, $"'{flag}' is not a flag");
        }
        var literal = flags.Contains('q', StringComparison.Ordinal);
        var options = RegexOptions.CultureInvariant;
        if (flags.Contains('i', StringComparison.Ordinal))
            options |= RegexOptions.IgnoreCase;
        try
        {
            var translated = literal
                ? Regex.Escape(pattern)
                : PatternTranslator.Translate(
                    pattern,
                    dotAll: flags.Contains('s', StringComparison.Ordinal),
                    multiline: flags.Contains('m', StringComparison.Ordinal),
                    ignoreCase: flags.Contains('i', StringComparison.Ordinal),
                    ignoreBlanks: flags.Contains('x', StringComparison.Ordinal));
            return (new FeelPattern(new Regex(translated, options, MatchTimeout), literal), null);
        }
        catch (PatternError error)
        {
            return (null, error.Message);
        }
        catch (ArgumentException error)
        {
            // What is left for .NET to refuse: names of categories and blocks.
            return (null, error.Message);
        }
    }
}
