using System.Diagnostics;
using Newtonsoft.Json.Linq;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>Runs the built kg as a process of its own, in a folder of its own that goes with the object.</summary>
internal sealed class Kg : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public Kg()
    {
        Folder = Directory.CreateTempSubdirectory("kg-test-").FullName;
    }

    /// <summary>The working directory of the runs.</summary>
    public string Folder { get; }

    public string PathOf(string relative) => Path.Combine(Folder, relative);

    public string Write(string relative, string text)
    {
        var path = PathOf(relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public string WriteBytes(string relative, byte[] bytes)
    {
        var path = Write(relative, "");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public KgRun Run(params string[] args) => Run(args, new Dictionary<string, string>());

    public KgRun Run(string[] args, IReadOnlyDictionary<string, string> environment, string? input = null)
    {
        using var process = Start(args, environment);
        if (input is not null)
            process.StandardInput.Write(input);
        process.StandardInput.Close();
        return Finish(process);
    }

    /// <summary>Runs a shell script in which <c>$KG</c> is the command that runs kg.</summary>
    public KgRun Shell(string script)
    {
        using var process = Start(["-c", script], new Dictionary<string, string> { ["KG"] = $"dotnet {ProgramPath}" }, "/bin/sh");
        process.StandardInput.Close();
        return Finish(process);
    }

    /// <summary>The hash of the store's graph; null where there is no store.</summary>
    public string? GraphHash()
    {
        var run = Run("stats", "--format", "json");
        return run.ExitCode == 0 ? (string?)JObject.Parse(run.Output)["graphHash"] : null;
    }

    /// <summary>Starts kg; <see cref="Finish"/> takes what it wrote.</summary>
    public Process Start(string[] args, IReadOnlyDictionary<string, string>? environment = null, string? launcher = null)
    {
        var start = new ProcessStartInfo(launcher ?? "dotnet")
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (launcher is null)
            start.ArgumentList.Add(ProgramPath);
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("KG", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public static KgRun Finish(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"kg did not end within {Patience}.");
        }

        return new KgRun(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <summary>The built program, beside the tests.</summary>
    public static string ProgramPath => Path.Combine(AppContext.BaseDirectory, "kg.dll");

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

internal sealed record KgRun(int ExitCode, string Output, string Error);
