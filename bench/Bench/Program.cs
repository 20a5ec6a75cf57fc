using Duixian.Bench;

return args is ["population", ..]
    ? PopulationBench.Run(BenchOptions.Read(args[1..]))
    : Usage();

static int Usage()
{
    Console.Error.WriteLine("usage: population [--enterprises N] [--people N] [--pairs N] [--threads N] [--data FOLDER] [--results FOLDER]");
    return 2;
}
