using Anxin.Server;

var web = AnxinServer.Build(new ServerOptions(Path.GetFullPath("data"), "http://localhost:8080", Demo: false));
await AnxinServer.Prepare(web.Services, CancellationToken.None);
await web.RunAsync();
