using System.Diagnostics;
using Newtonsoft.Json;

namespace Benchmarks.Segmentation;

/// <summary>@node-rs/jieba in a process of its own, which holds the texts and works when told to. Needs Node.js and, the first time, npm.</summary>
internal sealed class NodePeer : IDisposable
{
    private readonly Process process;
    private readonly string textsFile;

    private NodePeer(Process process, string textsFile, Round load)
    {
        this.process = process;
        this.textsFile = textsFile;
        Load = load;
    }

    /// <summary>How long its dictionary took.</summary>
    public Round Load { get; }

    public static NodePeer Start(IReadOnlyList<string> texts)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "peer");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
            Install(folder);
        var textsFile = Path.GetTempFileName();
        File.WriteAllText(textsFile, JsonConvert.SerializeObject(texts));
        var process = Process.Start(new ProcessStartInfo("node", ["jieba.js", textsFile])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        return new NodePeer(process, textsFile, ReadRound(process));
    }

    /// <param name="task"><c>cut</c> or <c>tag</c>.</param>
    public Round Run(string task)
    {
        process.StandardInput.WriteLine(task);
        process.StandardInput.Flush();
        return ReadRound(process);
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
        File.Delete(textsFile);
    }

    private static void Install(string folder)
    {
        using var npm = Process.Start(new ProcessStartInfo("npm", ["install", "--silent"]) { WorkingDirectory = folder })!;
        npm.WaitForExit();
        if (npm.ExitCode != 0)
            throw new InvalidOperationException($"`npm install` failed in {folder}.");
    }

    private static Round ReadRound(Process process) =>
        JsonConvert.DeserializeObject<Round>(process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The peer ended early."))!;
}
