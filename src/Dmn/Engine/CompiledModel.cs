namespace Duixian.Dmn;

/// <summary>A loaded, bound and checked decision model; immutable and safe to share between threads.</summary>
public sealed class CompiledModel
{
    internal CompiledModel()
    {
    }
}
