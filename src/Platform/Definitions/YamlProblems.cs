using Duixian.Platform.Contracts;

namespace Duixian.Platform.Definitions;

/// <summary>Everything wrong with one data file, in the order of the file.</summary>
internal sealed class YamlProblems(string file)
{
    private readonly List<(int Line, int Column, string Message)> _found = [];

    public void Add(int line, int column, string message) => _found.Add((line, column, message));

    public void ThrowIfAny()
    {
        if (_found.Count == 0)
            return;
        throw new BadInputException(string.Join('\n', _found
            .Distinct()
            .OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)
            .Select(problem => $"{file}:{problem.Line}:{problem.Column}: {problem.Message}.")));
    }
}
