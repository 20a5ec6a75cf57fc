using Duixian.Feel.Binding;

namespace Duixian.Feel.Rendering;

/// <summary>What the renderer may be told about the words behind a rule's names.</summary>
public sealed record RenderingOptions
{
    /// <summary>Nothing beyond the rule's own names.</summary>
    public static RenderingOptions Default { get; } = new();

    /// <summary>Words to put for a node instead of rendering it, e.g. the value of a parameter; null to render it.</summary>
    public Func<BoundExpression, string?>? Substitute { get; init; }

    /// <summary>The unit of a fact, e.g. 个月 or 元; it is written behind a number the fact is compared with. Null for none.</summary>
    public Func<BoundExpression, string?>? Unit { get; init; }
}
