using Duixian.Registry.Contracts;
using Duixian.Registry.Model;

namespace Duixian.Registry;

/// <summary>Subjects and facts: the fact model, the fact store, imports and the demonstration city.</summary>
public static class RegistryModule
{
    /// <summary>Reads <c>facts.yaml</c> and <c>codes/</c> of a <c>policies</c> folder.</summary>
    /// <exception cref="FactModelException">A file is missing or wrong; the message names file, place and remedy.</exception>
    public static FactModel LoadFactModel(string policiesFolder) => FactModelFile.Load(policiesFolder);
}
