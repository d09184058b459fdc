using System.CommandLine;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg completion SHELL</c>: a script that has the shell ask <c>kg [suggest:N]</c> for what may come next.</summary>
internal static class CompletionCommand
{
    private const string Bash = """
        # eval "$(kg completion bash)"
        _kg_complete() {
          local IFS=$'\n'
          COMPREPLY=( $(kg "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null) )
          COMPREPLY=( $(compgen -o default -W "${COMPREPLY[*]}" -- "${COMP_WORDS[COMP_CWORD]}") )
        }
        complete -o default -F _kg_complete kg
        """;

    private const string Zsh = """
        # source <(kg completion zsh)
        _kg_complete() {
          local -a found
          found=("${(@f)$(kg "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
          compadd -- "${found[@]}"
          _files
        }
        compdef _kg_complete kg
        """;

    private const string PowerShell = """
        # kg completion pwsh | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName kg -ScriptBlock {
          param($word, $ast, $position)
          kg "[suggest:$position]" "$ast" | ForEach-Object {
            [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
          }
        }
        """;

    public static Command Create(CommandHost host)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or pwsh" };
        shell.AcceptOnlyFromAmong("bash", "zsh", "pwsh");
        var command = new Command("completion", "Print a script for tab completion") { shell };
        command.SetAction(parsed => host.Output.WriteLine(parsed.GetValue(shell) switch
        {
            "bash" => Bash,
            "zsh" => Zsh,
            _ => PowerShell,
        }));
        return command;
    }
}
