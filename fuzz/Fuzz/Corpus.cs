using System.Collections.Immutable;
using System.Reflection;
using System.Xml;
using System.Xml.Linq;

namespace Duixian.Fuzz;

/// <summary>What mutation starts from.</summary>
/// <param name="Expressions">FEEL texts.</param>
/// <param name="Models">DMN files as text.</param>
/// <param name="Crashes">Inputs that crashed once; they are tried first, as they are.</param>
public sealed record Corpus(ImmutableArray<string> Expressions, ImmutableArray<string> Models, ImmutableArray<string> Crashes)
{
    /// <summary>The seeds in this assembly, with the expressions and models of a compatibility kit when there is one.</summary>
    /// <param name="kit">Folder of the kit; null for none.</param>
    public static Corpus Load(string? kit)
    {
        var expressions = Resources("seeds/").Where(r => !IsModel(r))
            .SelectMany(r => r.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        var models = Resources("seeds/").Where(IsModel).ToList();
        IEnumerable<string> files = kit is null ? [] : Directory.EnumerateFiles(kit, "*.dmn", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        foreach (var text in files.Select(File.ReadAllText))
        {
            models.Add(text);
            expressions.AddRange(Texts(text));
        }
        return new Corpus([.. expressions.Distinct(StringComparer.Ordinal)], [.. models], [.. Resources("crashes/")]);
    }

    /// <summary>The kit in a folder above the program or the working directory; null when there is none.</summary>
    public static string? FindKit() => Above(AppContext.BaseDirectory) ?? Above(Environment.CurrentDirectory);

    internal static bool IsModel(string text) => text.Contains("<definitions", StringComparison.Ordinal);

    private static string? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var kit = Path.Combine(folder.FullName, "shared", "tck");
            if (Directory.Exists(kit))
                return kit;
        }
        return null;
    }

    private static IEnumerable<string> Texts(string model)
    {
        try
        {
            return [.. XDocument.Parse(model).Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value)];
        }
        catch (XmlException)
        {
            return [];
        }
    }

    private static IEnumerable<string> Resources(string prefix)
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return reader.ReadToEnd();
        }
    }
}
