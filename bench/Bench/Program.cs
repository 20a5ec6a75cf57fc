using Duixian.Bench;

return args switch
{
    ["population", ..] => PopulationBench.Run(BenchOptions.Read(args[1..])),
    ["prepare", ..] => PopulationBench.Prepare(BenchOptions.Read(args[1..])),
    ["numbers"] => NumberBench.Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: population [--enterprises N] [--people N] [--pairs N] [--threads N] [--data FOLDER] [--results FOLDER]");
    Console.Error.WriteLine("       prepare [--enterprises N] [--people N] [--data FOLDER]   generates the facts only");
    Console.Error.WriteLine("       numbers");
    return 2;
}
