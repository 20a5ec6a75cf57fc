using Duixian.Platform.Contracts;
using Duixian.Web.Hosting;

try
{
    await using var app = WebHouse.Build(args, HousePaths.Find());
    await WebHouse.RunAsync(app);
    return 0;
}
catch (BadInputException bad)
{
    // A file under policies/ is wrong; the message names it.
    await Console.Error.WriteLineAsync(bad.Message);
    return 2;
}
catch (HouseException trouble)
{
    await Console.Error.WriteLineAsync(trouble.Message);
    return 1;
}
