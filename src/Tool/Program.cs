using Arity.Tool.Commands;

return ArityCommand.Run(args, Console.Out, Console.Error);
