namespace Duixian.Feel.Diagnostics;

/// <summary>Finds the name that a misspelt one was probably meant to be.</summary>
public static class NearestName
{
    private const int LongestCompared = 64;

    /// <summary>The candidate with the fewest edits, if that is at most a third of the name's length; otherwise null.</summary>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        if (name.Length is 0 or > LongestCompared) return null;
        // A Chinese name carries its meaning in two to six characters, so one edit is a lot: never accept half of it.
        var limit = Math.Max(1, name.Length / 3);
        string? best = null;
        foreach (var candidate in candidates)
        {
            if (candidate.Length > LongestCompared || Math.Abs(candidate.Length - name.Length) > limit) continue;
            if (string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase)) return candidate;
            var distance = Distance(name, candidate);
            if (distance > limit || distance * 2 > name.Length) continue;
            if (best is not null && distance == limit) continue;
            best = candidate;
            limit = distance;
        }

        return best;
    }

    private static int Distance(string a, string b)
    {
        Span<int> previous = stackalloc int[b.Length + 1];
        Span<int> current = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, substitution);
            }

            var swap = previous;
            previous = current;
            current = swap;
        }

        return previous[b.Length];
    }
}
