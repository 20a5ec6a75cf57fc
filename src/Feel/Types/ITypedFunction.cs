namespace Duixian.Feel.Types;

/// <summary>A function value that knows its type, for <c>instance of</c> and conversions.</summary>
public interface ITypedFunction
{
    /// <summary>Types of the parameters in order, and of the result.</summary>
    FunctionType Type { get; }
}
