using System.Globalization;
using Duixian.Platform.Contracts;

namespace Duixian.Platform.UseCases;

/// <summary>Looks a code up in the resources of every module.</summary>
internal sealed class ProblemWords(IEnumerable<ProblemWordsSource> sources) : IProblemWords
{
    public string Say(Problem problem)
    {
        foreach (var source in sources)
            if (source.Words.GetString(problem.Code, CultureInfo.InvariantCulture) is { } sentence)
                return string.Format(CultureInfo.InvariantCulture, sentence, [.. problem.Details]);
        return problem.Code;
    }
}
