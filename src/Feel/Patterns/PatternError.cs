namespace Duixian.Feel.Patterns;

/// <summary>A pattern that XPath does not allow. Caught where patterns are compiled; it never leaves this folder.</summary>
internal sealed class PatternError(string reason) : Exception(reason);
