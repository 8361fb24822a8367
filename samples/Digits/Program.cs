using Arity;
using Digits;

if (Options.TryParse(args, out string problem) is not { } options)
{
    Console.Error.WriteLine(problem);
    Console.Error.WriteLine(Options.Usage);
    return 1;
}

if (options.IsHelp)
{
    Console.WriteLine(Options.Usage);
    return 0;
}

try
{
    Demonstration.Run(Devices.Find(options.Device), options.Steps);
    return 0;
}
catch (DeviceException missing)
{
    Console.Error.WriteLine(missing.Message);
    return 1;
}
