using Duixian.Feel.Types;

namespace Duixian.Dmn.Engine;

/// <summary>A fact the model expects from outside.</summary>
/// <param name="Namespace">Namespace of the model that declares it: the loaded one or one it imports.</param>
/// <param name="Type">Declared type; a value that does not conform counts as null, with a note.</param>
/// <param name="Slot">Index of its value in a frame.</param>
public sealed record CompiledInput(string Name, string Namespace, FeelType Type, int Slot);
