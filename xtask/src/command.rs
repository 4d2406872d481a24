//! What the developer asked for: the words after `cargo xtask`, parsed once into a type that cannot be wrong.

use std::fmt;

/// The text of `cargo xtask help`.
pub const HELP: &str = "\
cargo xtask COMMAND

  serve [--port 8080] [--open]    publish the figures, build the dashboard and serve it with live reload
  test [PART]                     ready what the tests need and run them all, or one part:
                                  unit, downloads, harness, charts, site
  build [--public-url /]          make the deployable site in dist/
  refresh [ARGUMENT...]           publish data/figures into public/ (what follows goes to `technet refresh`)
  bench charts                    time and weigh our charts beside four libraries that draw the same
  bench view                      time the first view on a slow machine and line, and memory after many clicks
  bench scale                     publish 342 made-up regions with 60 indicators: time, memory, sizes, a reader's bytes
  golden                          rewrite the golden files, list what changed, and write a gallery
  size                            weigh every view against size-budget.toml, and the app by crate
  ci                              formatting, lints, invariants, then everything `test` runs
  help                            this text

Tools that are missing are named, then installed in $TECHNET_TOOLS (default: tools/ in cargo's target folder).
";

/// One command with its settings.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    /// Print [`HELP`].
    Help,
    /// Publish, build and serve with live reload on 127.0.0.1.
    Serve {
        /// The port to listen on.
        port: u16,
        /// Whether to open the page in the developer's browser.
        open: bool,
    },
    /// Make `dist/`.
    Build {
        /// The path under which the site will be hosted; begins and ends with a slash.
        public_url: String,
    },
    /// Run the tests.
    Test {
        /// The part to run, or all of them.
        part: Option<Part>,
    },
    /// Publish a release from the committed figures.
    Refresh {
        /// Passed on to `technet refresh` as they are.
        arguments: Vec<String>,
    },
    /// Rewrite the golden files.
    Golden,
    /// Compare our charts with other libraries'.
    BenchCharts,
    /// Time the first view on a slow machine, and count what many clicks leave behind.
    BenchView,
    /// Publish a release of many regions.
    BenchScale,
    /// Weigh the views.
    Size,
    /// Everything that must hold before a change lands.
    Ci,
}

/// A part of the tests that can run by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The crates' own tests: no browser.
    Unit,
    /// The downloads, opened by programs that others wrote.
    Downloads,
    /// The browser tests' own harness, proven on made-up pages.
    Harness,
    /// The charts, drawn and measured in a real browser.
    Charts,
    /// The built site in a real browser.
    Site,
}

impl Command {
    /// Parses the words after `cargo xtask`; the error is a sentence for the developer.
    pub fn parse(arguments: &[String]) -> Result<Command, String> {
        let Some((name, rest)) = arguments.split_first() else {
            return Ok(Command::Help);
        };
        match name.as_str() {
            "help" | "--help" | "-h" => Ok(Command::Help),
            "serve" => serve(rest),
            "build" => build(rest),
            "test" => test(rest),
            "refresh" => Ok(Command::Refresh { arguments: rest.to_vec() }),
            "bench" if rest == ["charts"] => Ok(Command::BenchCharts),
            "bench" if rest == ["view"] => Ok(Command::BenchView),
            "bench" if rest == ["scale"] => Ok(Command::BenchScale),
            "bench" => {
                Err("`bench` takes what is timed: `bench charts`, `bench view` or `bench scale`".to_owned())
            }
            "golden" => alone(rest, Command::Golden),
            "size" => alone(rest, Command::Size),
            "ci" => alone(rest, Command::Ci),
            other => Err(format!("there is no command `{other}`")),
        }
    }
}

/// Prints the command's name, as in `cargo xtask serve`.
impl fmt::Display for Command {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Command::Help => "help",
            Command::Serve { .. } => "serve",
            Command::Build { .. } => "build",
            Command::Test { .. } => "test",
            Command::Refresh { .. } => "refresh",
            Command::BenchCharts => "bench charts",
            Command::BenchView => "bench view",
            Command::BenchScale => "bench scale",
            Command::Golden => "golden",
            Command::Size => "size",
            Command::Ci => "ci",
        })
    }
}

fn serve(words: &[String]) -> Result<Command, String> {
    let (mut port, mut open) = (8080, false);
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--open" => open = true,
            "--port" => {
                let given = words.next().ok_or("--port needs a number")?;
                port = given.parse().map_err(|_| format!("`{given}` is not a port (1 to 65535)"))?;
            }
            other => return Err(format!("`serve` does not know `{other}`")),
        }
    }
    Ok(Command::Serve { port, open })
}

fn build(words: &[String]) -> Result<Command, String> {
    match words {
        [] => Ok(Command::Build { public_url: "/".to_owned() }),
        [flag, url] if flag == "--public-url" => {
            if url.starts_with('/') && url.ends_with('/') {
                Ok(Command::Build { public_url: url.clone() })
            } else {
                Err(format!("--public-url must begin and end with a slash, as in /monitor/; got `{url}`"))
            }
        }
        other => Err(format!("`build` does not know `{}`", other.join(" "))),
    }
}

fn test(words: &[String]) -> Result<Command, String> {
    let part = match words {
        [] => None,
        [one] => Some(match one.as_str() {
            "unit" => Part::Unit,
            "downloads" => Part::Downloads,
            "harness" => Part::Harness,
            "charts" => Part::Charts,
            "site" => Part::Site,
            other => {
                return Err(format!(
                    "`test` has the parts unit, downloads, harness, charts and site, not `{other}`"
                ));
            }
        }),
        _ => return Err("`test` takes one part at most".to_owned()),
    };
    Ok(Command::Test { part })
}

fn alone(words: &[String], command: Command) -> Result<Command, String> {
    if words.is_empty() { Ok(command) } else { Err(format!("`{command}` takes nothing after it")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Command, String> {
        Command::parse(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn nothing_asks_for_help() {
        assert_eq!(parse(""), Ok(Command::Help));
    }

    #[test]
    fn serve_has_a_port_and_may_open_the_page() {
        assert_eq!(parse("serve"), Ok(Command::Serve { port: 8080, open: false }));
        assert_eq!(parse("serve --open --port 9000"), Ok(Command::Serve { port: 9000, open: true }));
        assert!(parse("serve --port").is_err_and(|e| e.contains("number")));
        assert!(parse("serve --port 99999").is_err_and(|e| e.contains("99999")));
    }

    #[test]
    fn a_part_of_the_tests_can_be_named() {
        assert_eq!(parse("test"), Ok(Command::Test { part: None }));
        assert_eq!(parse("test site"), Ok(Command::Test { part: Some(Part::Site) }));
        assert!(parse("test everything").is_err_and(|e| e.contains("everything")));
    }

    #[test]
    fn bench_says_what_is_compared() {
        assert_eq!(parse("bench charts"), Ok(Command::BenchCharts));
        assert_eq!(parse("bench view"), Ok(Command::BenchView));
        assert_eq!(parse("bench scale"), Ok(Command::BenchScale));
        assert!(parse("bench").is_err_and(|e| e.contains("bench charts")));
    }

    #[test]
    fn refresh_passes_on_what_it_does_not_know() {
        let arguments = vec!["--lang".to_owned(), "en".to_owned()];
        assert_eq!(parse("refresh --lang en"), Ok(Command::Refresh { arguments }));
    }

    #[test]
    fn a_subfolder_is_written_with_both_slashes() {
        assert_eq!(
            parse("build --public-url /monitor/"),
            Ok(Command::Build { public_url: "/monitor/".to_owned() })
        );
        assert!(parse("build --public-url monitor").is_err_and(|e| e.contains("slash")));
    }

    #[test]
    fn a_slip_of_the_pen_is_named() {
        assert!(parse("sevre").is_err_and(|e| e.contains("`sevre`")));
        assert!(parse("ci --fast").is_err_and(|e| e.contains("`ci`")));
    }
}
