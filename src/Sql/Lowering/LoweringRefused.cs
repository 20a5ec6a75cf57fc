namespace Duixian.Sql.Lowering;

/// <summary>Ends a lowering at a node that SQL cannot do exactly; caught at the entrance of the pass and turned into a diagnostic.</summary>
internal sealed class LoweringRefused(string reason) : Exception(reason);
