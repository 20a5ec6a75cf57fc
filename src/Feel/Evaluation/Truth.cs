using Duixian.Feel.Values;

namespace Duixian.Feel.Evaluation;

/// <summary>The three truth values; one byte, so that conditions need not pass whole values around.</summary>
internal enum Truth : byte
{
    Unknown,
    False,
    True,
}

internal static class Truths
{
    public static Truth Of(bool value) => value ? Truth.True : Truth.False;

    public static Truth Of(bool? value) => value is { } known ? Of(known) : Truth.Unknown;

    /// <summary>What is not a boolean counts as unknown.</summary>
    public static Truth Of(in FeelValue value) => value.Kind != FeelKind.Boolean ? Truth.Unknown : Of(value.AsBoolean);

    public static FeelValue ToValue(this Truth truth) => truth == Truth.Unknown ? FeelValue.Null : FeelValue.Of(truth == Truth.True);

    public static Truth Not(this Truth truth) => truth == Truth.Unknown ? truth : Of(truth == Truth.False);
}
