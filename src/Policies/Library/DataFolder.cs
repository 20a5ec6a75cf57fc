using System.Collections.Immutable;
using Duixian.Platform.Contracts;

namespace Duixian.Policies.Library;

/// <summary>Files of the policies folder, named in problems as a person finds them: relative, with forward slashes. Collects what is wrong over all files.</summary>
internal sealed class DataFolder(string root)
{
    private readonly List<string> _wrong = [];

    public string Root => root;

    public int WrongCount => _wrong.Count;

    public string PathOf(string name) => Path.Combine(root, name);

    public bool Has(string name) => File.Exists(PathOf(name));

    public string NameOf(string path) => Path.GetRelativePath(root, path).Replace('\\', '/');

    public void Wrong(string name, string message) => _wrong.Add($"policies/{name}：{message}。");

    /// <summary>Reads one YAML file; default, with its problems kept, when anything in it is wrong.</summary>
    public T? Read<T>(string name, Func<YamlMap, T> read) => Try(() =>
    {
        if (!Has(name)) throw new BadInputException($"policies/{name}：文件不存在。请补上这个文件。");
        var map = YamlMap.Parse("policies/" + name, File.ReadAllText(PathOf(name)));
        var value = read(map);
        map.Done();
        map.ThrowIfWrong();
        return value;
    });

    /// <summary>Runs a reader of its own kind; default, with its problems kept, when the input is wrong.</summary>
    public T? Try<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (BadInputException error)
        {
            _wrong.Add(error.Message.Replace(root, "policies", StringComparison.Ordinal));
            return default;
        }
    }

    /// <exception cref="BadInputException">Anything was wrong; one line each.</exception>
    public void ThrowIfWrong()
    {
        if (_wrong.Count > 0) throw new BadInputException(string.Join(Environment.NewLine, _wrong));
    }

    /// <summary>Everything wrong so far, a line each.</summary>
    public ImmutableArray<string> Problems => [.. _wrong.SelectMany(w => w.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
}
