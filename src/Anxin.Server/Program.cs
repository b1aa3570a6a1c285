using Anxin.Server.Commands;

return await CommandRoot.Run(args);
