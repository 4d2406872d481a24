//! What the analyst said on the command line.

use std::io::{self, IsTerminal};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use data_pipeline::publish::prune::Prune;
use data_pipeline::report::Colour;
use model::id::ReleaseId;
use model::lang::Lang;

use crate::{diff, words};

/// Everything said, resolved.
pub struct Args {
    /// What to do.
    pub action: Action,
    /// The analysts' folder.
    pub data: PathBuf,
    /// The language of what is said back.
    pub lang: Lang,
    /// Whether to be silent about what went well.
    pub quiet: bool,
    /// Whether to colour.
    pub colour: Colour,
    /// Where all findings go as JSON.
    pub report: Option<PathBuf>,
}

/// What to do.
pub enum Action {
    /// Read, check and publish.
    Refresh {
        /// The folder to publish under.
        out: PathBuf,
        /// Whether to do so again at every change.
        watch: bool,
    },
    /// Read and check.
    Check,
    /// Tell what each source is.
    Sources,
    /// Explain a figure, or list a region's.
    Explain {
        /// A region; or an indicator, a region and perhaps a period.
        words: Vec<String>,
        /// Whether as JSON.
        json: bool,
    },
    /// Tell what changed.
    Diff(diff::Asked),
    /// List the releases.
    Releases {
        /// The folder that was published to.
        out: PathBuf,
        /// Whether as JSON.
        json: bool,
    },
    /// Make another release the one that readers see.
    Rollback {
        /// The folder that was published to.
        out: PathBuf,
        /// Which release.
        release: ReleaseId,
    },
    /// Remove old releases.
    Prune {
        /// The folder that was published to.
        out: PathBuf,
        /// Which of them.
        prune: Prune,
    },
}

/// Reads the command line.
///
/// # Errors
/// The exit status when there is nothing to run: 0 after help, 2 after wrong use.
pub fn parse() -> Result<Args, ExitCode> {
    let lang = language_asked_for().unwrap_or_else(locale);
    let matches = command(lang).try_get_matches().map_err(|error| {
        let _ = error.print();
        ExitCode::from(if error.use_stderr() { 2 } else { 0 })
    })?;
    let (name, own) = matches.subcommand().unwrap_or(("", &matches));
    let action = action(name, own);
    let colour = match own.get_one::<String>("color").map(String::as_str) {
        Some("always") => Colour::On,
        Some("never") => Colour::Off,
        _ if io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none() => Colour::On,
        _ => Colour::Off,
    };
    Ok(Args {
        action,
        data: path(own, "data").unwrap_or_else(|| PathBuf::from("data")),
        lang,
        quiet: own.get_flag("quiet"),
        colour,
        report: path(own, "report"),
    })
}

fn texts(matches: &ArgMatches, name: &str) -> Vec<String> {
    matches.get_many::<String>(name).into_iter().flatten().cloned().collect()
}

fn action(name: &str, own: &ArgMatches) -> Action {
    let out = path(own, "out").unwrap_or_else(|| PathBuf::from("public"));
    let flag = |name: &str| own.get_flag(name);
    match (name, own.try_get_one::<ReleaseId>("release").ok().flatten()) {
        ("refresh", _) => Action::Refresh { out, watch: flag("watch") },
        ("check", _) => Action::Check,
        ("releases", _) => Action::Releases { out, json: flag("json") },
        ("rollback", Some(release)) => Action::Rollback { out, release: release.clone() },
        ("prune", _) => {
            let keep = own.get_one::<u16>("keep").copied().map_or(usize::MAX, usize::from);
            Action::Prune { out, prune: Prune { keep, pinned: flag("pinned") } }
        }
        ("explain", _) => Action::Explain { words: texts(own, "figure"), json: flag("json") },
        ("diff", _) => Action::Diff(diff::Asked {
            out,
            old: texts(own, "old").pop(),
            new: texts(own, "new").pop(),
            html: path(own, "html"),
            json: flag("json"),
        }),
        _ => Action::Sources,
    }
}

fn path(matches: &ArgMatches, name: &str) -> Option<PathBuf> {
    matches.try_get_one::<PathBuf>(name).ok().flatten().cloned()
}

fn command(lang: Lang) -> Command {
    let help = |name: &str| words::help(name, lang);
    let folder = |name: &'static str, default: &'static str| {
        Arg::new(name)
            .long(name)
            .value_name("DIR")
            .default_value(default)
            .value_parser(value_parser!(PathBuf))
            .help(help(name))
    };
    let one_of = |name: &'static str, values: &'static [&'static str]| {
        Arg::new(name).long(name).value_parser(values.to_vec()).help(help(name)).global(true)
    };
    let sub = |name: &'static str| Command::new(name).about(help(name)).arg(folder("data", "data"));
    let out = || folder("out", "public");
    let on_disk = |name: &'static str| Command::new(name).about(help(name)).arg(out());
    let flag = |name: &'static str| Arg::new(name).long(name).action(ArgAction::SetTrue).help(help(name));
    let release = Arg::new("release").required(true).value_parser(ReleaseId::new).help(help("release"));
    let keep = Arg::new("keep")
        .long("keep")
        .value_name("N")
        .required(true)
        .value_parser(value_parser!(u16).range(1..))
        .help(help("keep"));
    let command = Command::new("technet")
        .about(help("technet"))
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .arg(Arg::new("version").long("version").short('V').action(ArgAction::Version).help(help("version")))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .arg(one_of("lang", &["nl", "en"]))
        .arg(one_of("color", &["auto", "always", "never"]))
        .arg(
            Arg::new("quiet")
                .long("quiet")
                .short('q')
                .action(ArgAction::SetTrue)
                .help(help("quiet"))
                .global(true),
        )
        .arg(
            Arg::new("report")
                .long("report")
                .value_name("FILE")
                .value_parser(value_parser!(PathBuf))
                .help(help("report"))
                .global(true),
        )
        .subcommand(sub("refresh").arg(out()).arg(flag("watch")))
        .subcommand(sub("check"))
        .subcommand(sub("sources"))
        .subcommand(
            sub("explain")
                .arg(
                    Arg::new("figure")
                        .value_name(words::figure(lang))
                        .num_args(1..=3)
                        .required(true)
                        .help(help("figure")),
                )
                .arg(Arg::new("json").long("json").action(ArgAction::SetTrue).help(help("json"))),
        )
        .subcommand(
            sub("diff")
                .arg(folder("out", "public"))
                .arg(Arg::new("old").value_name("OLD").help(help("old")))
                .arg(Arg::new("new").value_name("NEW").help(help("new")))
                .arg(
                    Arg::new("html")
                        .long("html")
                        .value_name("FILE")
                        .value_parser(value_parser!(PathBuf))
                        .help(help("html")),
                )
                .arg(Arg::new("json").long("json").action(ArgAction::SetTrue).help(help("json"))),
        )
        .subcommand(on_disk("releases").arg(flag("json")))
        .subcommand(on_disk("rollback").arg(release))
        .subcommand(on_disk("prune").arg(keep).arg(flag("pinned")));
    let mut command = dressed(command, lang).mut_subcommands(|command| dressed(command, lang));
    // Only now there is a command `help` to describe.
    command.build();
    command.mut_subcommand("help", |command| command.about(help("help-on")))
}

/// The command with its headings and its `--help` in a language: the library's own are English only.
fn dressed(command: Command, lang: Lang) -> Command {
    let words::Headings { usage, commands, arguments, options } = words::headings(lang);
    command
        .help_template(format!("{{about-with-newline}}\n{usage}: {{usage}}\n\n{{all-args}}"))
        .subcommand_help_heading(commands)
        .disable_help_flag(true)
        .arg(Arg::new("help").long("help").short('h').action(ArgAction::Help).help(words::help("help", lang)))
        .mut_args(|arg| {
            let heading = if arg.is_positional() { arguments } else { options };
            arg.help_heading(heading)
        })
}

/// The language asked for with `--lang`, looked up before the command line is read, so that its help is in it too.
fn language_asked_for() -> Option<Lang> {
    let said: Vec<String> = std::env::args().collect();
    let after = said.iter().position(|a| a == "--lang").and_then(|i| said.get(i + 1)).map(String::as_str);
    after.or_else(|| said.iter().find_map(|a| a.strip_prefix("--lang="))).and_then(Lang::parse)
}

/// The language of the locale; Dutch where it says nothing.
fn locale() -> Lang {
    let set = |name: &str| std::env::var(name).ok().filter(|v| !v.is_empty());
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(set)
        .and_then(|v| Lang::parse(&v))
        .unwrap_or_default()
}
