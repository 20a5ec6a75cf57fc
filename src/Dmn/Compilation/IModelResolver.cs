using Duixian.Dmn.Model;

namespace Duixian.Dmn;

/// <summary>Finds the models that a model imports.</summary>
public interface IModelResolver
{
    /// <summary>The file of an imported model and the address to name it by in messages; null when there is none.</summary>
    /// <remarks>The loader disposes of the stream. A resolver must not throw for a model it does not have.</remarks>
    (Stream Content, string Uri)? Find(Import import);
}
