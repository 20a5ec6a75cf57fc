namespace Duixian.Dmn.Model;

/// <summary>Where something stands in a model file.</summary>
/// <param name="Uri">Address or file name of the model, as given by whoever loaded it.</param>
/// <param name="Line">1-based; 0 when unknown.</param>
/// <param name="Column">1-based, in UTF-16 units; 0 when unknown.</param>
public readonly record struct Place(string Uri, int Line, int Column)
{
    /// <summary><c>file:line:column</c>, as editors understand it.</summary>
    public override string ToString() => Line == 0 ? Uri : $"{Uri}:{Line}:{Column}";
}
