using System.CommandLine;
using Duixian.Platform.Contracts;

namespace Duixian.Cli.Hosting;

/// <summary>Turns the ways a command can end into exit codes: 0 done, 1 it could not be done, 2 the input is wrong, 130 interrupted.</summary>
internal static class Exit
{
    public static async Task<int> WithCodeAsync(RootCommand root, string[] args)
    {
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await Console.Error.WriteLineAsync(error.Message);
            await Console.Error.WriteLineAsync($"See: {Usage(parsed)} --help");
            return 2;
        }
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (BadInputException bad)
        {
            await Console.Error.WriteLineAsync(bad.Message);
            return 2;
        }
        catch (HouseException trouble)
        {
            await Console.Error.WriteLineAsync(trouble.Message);
            return 1;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Interrupted.");
            return 130;
        }
    }

    private static string Usage(ParseResult parsed)
    {
        var words = new List<string>();
        for (var at = parsed.CommandResult; at is not null; at = at.Parent as System.CommandLine.Parsing.CommandResult)
            words.Insert(0, at.Command is RootCommand ? "duixian" : at.Command.Name);
        return string.Join(' ', words);
    }
}
