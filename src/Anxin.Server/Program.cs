using Anxin.Server.Commands;

return args is [DecodeWorkerCommand.Name, var mostBytes] ? DecodeWorkerCommand.Run(mostBytes) : await CommandRoot.Run(args);
