using System.CommandLine;
using Duixian.Cli.Commands;

namespace Duixian.Cli.Hosting;

/// <summary>The nouns of the command line, in alphabetical order. Each is one file in <c>Commands/</c>.</summary>
internal static class Nouns
{
    public static IEnumerable<Command> All =>
    [
        DmnCommand.Create(),
        ExplainCommand.Create(),
        FactsCommand.Create(),
        FeelCommand.Create(),
        PolicyCommand.Create(),
        PopulationCommand.Create(),
    ];
}
