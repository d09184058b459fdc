using KnowledgeGraph.Cli;

return await KgProgram.RunAsync(args, CommandHost.ForProcess()).ConfigureAwait(false);
