namespace Duixian.Dmn.Reading;

/// <summary>The namespaces of the published versions of the standard.</summary>
internal static class DmnVersions
{
    /// <summary>Namespace new models are written in: DMN 1.5.</summary>
    public const string Current = "https://www.omg.org/spec/DMN/20230324/MODEL/";

    /// <summary>Namespace of our own extension elements.</summary>
    public const string Duixian = "urn:duixian:dmn";

    private static readonly Dictionary<string, string> Models = new(StringComparer.Ordinal)
    {
        ["http://www.omg.org/spec/DMN/20151101/dmn.xsd"] = "1.1",
        ["http://www.omg.org/spec/DMN/20180521/MODEL/"] = "1.2",
        ["https://www.omg.org/spec/DMN/20191111/MODEL/"] = "1.3",
        ["https://www.omg.org/spec/DMN/20211108/MODEL/"] = "1.4",
        [Current] = "1.5",
    };

    private static readonly HashSet<string> FeelLanguages = new(StringComparer.OrdinalIgnoreCase)
    {
        "http://www.omg.org/spec/FEEL/20140401",
        "http://www.omg.org/spec/DMN/20180521/FEEL/",
        "https://www.omg.org/spec/DMN/20191111/FEEL/",
        "https://www.omg.org/spec/DMN/20211108/FEEL/",
        "https://www.omg.org/spec/DMN/20230324/FEEL/",
        "feel",
    };

    /// <summary>Version a model namespace stands for; null when it is none of ours.</summary>
    public static string? OfModel(string xmlNamespace) => Models.GetValueOrDefault(xmlNamespace);

    /// <summary>The present name of a namespace of an earlier version, of models or of diagrams; null when it has not changed.</summary>
    public static string? Renamed(string xmlNamespace) => xmlNamespace switch
    {
        Current => null,
        "http://www.omg.org/spec/DMN/20180521/DMNDI/" or "https://www.omg.org/spec/DMN/20191111/DMNDI/" =>
            "https://www.omg.org/spec/DMN/20230324/DMNDI/",
        _ => Models.ContainsKey(xmlNamespace) ? Current : null,
    };

    public static bool IsFeel(string language) => FeelLanguages.Contains(language);
}
