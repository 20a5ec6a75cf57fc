using System.Globalization;

namespace Duixian.Platform.Contracts;

/// <summary>A subject by entity of the fact model and surrogate id; written <c>企业:12</c>.</summary>
public readonly record struct SubjectRef(string Entity, long Id)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Entity}:{Id}");

    /// <summary>Reads <c>企业:12</c>; null when the text is not of that shape.</summary>
    public static SubjectRef? Parse(string? text)
    {
        var colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        return colon > 0 && long.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new SubjectRef(text![..colon], id)
            : null;
    }
}
