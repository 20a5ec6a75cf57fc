using Duixian.Feel.Types;

namespace Duixian.Feel.Binding;

/// <summary>Where a variable's value is kept during an evaluation.</summary>
public enum SymbolPlace
{
    /// <summary>In the frame's globals: inputs and decisions of a model. The same in every function.</summary>
    Global,

    /// <summary>In the locals of the function being evaluated: parameters, loop variables, context entries.</summary>
    Local,
}

/// <summary>A variable that an expression may refer to.</summary>
/// <param name="Name">Its name, white space already normalised.</param>
/// <param name="Type">What is known about its values.</param>
/// <param name="Place">Which array of the frame holds it.</param>
/// <param name="Slot">Index in that array, from 0.</param>
public sealed record FeelSymbol(string Name, FeelType Type, SymbolPlace Place, int Slot);
