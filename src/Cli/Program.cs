using System.CommandLine;
using Duixian.Cli.Hosting;

var root = new RootCommand("Duixian 兑现: turns policy documents into delivered benefits and services.");
// One noun, one file in Commands/; keep the list in alphabetical order.
foreach (var command in Nouns.All)
    root.Subcommands.Add(command);
return await Exit.WithCodeAsync(root, args);
