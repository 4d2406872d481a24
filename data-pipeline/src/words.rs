//! Everything the command says, in both languages.

pub mod releases;
pub mod watch;

use data_pipeline::publish::Outcome;
use data_pipeline::publish::changes::words::summary;
use data_pipeline::run::FileRead;
use model::history::ChangeCounts;
use model::lang::Lang;
use model::number;

/// The headings of the help.
pub struct Headings {
    /// Over how the command is written.
    pub usage: &'static str,
    /// Over the commands.
    pub commands: &'static str,
    /// Over what is said without a name.
    pub arguments: &'static str,
    /// Over what is said with one.
    pub options: &'static str,
}

/// The headings of the help.
pub fn headings(lang: Lang) -> Headings {
    match lang {
        Lang::Nl => {
            Headings { usage: "Gebruik", commands: "Opdrachten", arguments: "Argumenten", options: "Opties" }
        }
        Lang::En => {
            Headings { usage: "Usage", commands: "Commands", arguments: "Arguments", options: "Options" }
        }
    }
}

/// The help of a command or option.
pub fn help(name: &str, lang: Lang) -> &'static str {
    let (nl, en) = match name {
        "technet" => (
            "Maakt van de bestanden van DUO en CBS een uitgave van de TechNet Monitor",
            "Makes a release of the TechNet Monitor from the files of DUO and CBS",
        ),
        "refresh" => (
            "Lees data/raw en data/figures, controleer, en publiceer een uitgave",
            "Read data/raw and data/figures, check, and publish a release",
        ),
        "help" => ("Toon deze hulp", "Show this help"),
        "help-on" => ("Toon de hulp van een opdracht", "Show the help of a command"),
        "version" => ("Toon de versie", "Show the version"),
        "check" => ("Hetzelfde zonder te publiceren", "The same without publishing"),
        "sources" => (
            "Welke bronnen er zijn, en welke edities ervan",
            "Which sources there are, and which editions of them",
        ),
        "explain" => (
            "Waar een cijfer uit bestaat: formule, scholen, cellen en bestanden; of alle cijfers van een regio",
            "What a figure is made of: formula, schools, cells and files; or all figures of a region",
        ),
        "figure" => (
            "REGIO, of INDICATOR REGIO [PERIODE]; zonder periode de nieuwste",
            "REGION, or INDICATOR REGION [PERIOD]; the newest where no period is named",
        ),
        "diff" => (
            "Wat er veranderde tussen twee uitgaven, of tussen een uitgave en wat data/ nu geeft",
            "What changed between two releases, or from a release to what data/ gives now",
        ),
        "old" => (
            "De eerdere uitgave (anders die lezers nu zien)",
            "The earlier release (else the one readers see)",
        ),
        "new" => {
            ("De latere uitgave (anders wat data/ nu geeft)", "The later release (else what data/ gives now)")
        }
        "html" => ("Schrijf het ook als pagina naar dit bestand", "Write it to this file as a page too"),
        "json" => ("Zeg het als JSON", "Say it as JSON"),
        "watch" => (
            "Blijf kijken en publiceer na elke wijziging in de map met definities; Ctrl-C stopt",
            "Keep watching and publish after every change in the folder of definitions; Ctrl-C ends it",
        ),
        "releases" => (
            "Welke uitgaven er liggen, en of ze heel zijn",
            "Which releases there are, and whether they are whole",
        ),
        "rollback" => (
            "Laat lezers een andere uitgave zien die er al ligt; refresh gaat weer vooruit",
            "Show readers another release that is already there; refresh goes forward again",
        ),
        "release" => {
            ("De uitgave, zoals technet releases haar noemt", "The release, as technet releases names it")
        }
        "prune" => (
            "Verwijder oude uitgaven; die lezers zien en die daarvoor blijven altijd",
            "Remove old releases; the one readers see and the one before it always stay",
        ),
        "keep" => ("Hoeveel van de nieuwste uitgaven blijven", "How many of the newest releases stay"),
        "pinned" => (
            "Verwijder ook de vastgezette pagina’s ervan, die anderen kunnen hebben ingesloten",
            "Remove their pinned pages too, which others may have embedded",
        ),
        "data" => {
            ("De map met definities, cijfers en bestanden", "The folder of definitions, figures and files")
        }
        "out" => ("De map waarin de uitgave komt", "The folder that the release goes into"),
        "lang" => {
            ("Taal van de meldingen (anders die van het systeem)", "Language of messages (else the system's)")
        }
        "color" => ("Kleur in de meldingen", "Colour in messages"),
        "quiet" => ("Zeg niets over wat goed ging", "Say nothing of what went well"),
        "report" => {
            ("Schrijf alle bevindingen als JSON naar dit bestand", "Write all findings to this file as JSON")
        }
        _ => ("", ""),
    };
    match lang {
        Lang::Nl => nl,
        Lang::En => en,
    }
}

/// The name of what `explain` is asked for.
pub fn figure(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => "CIJFER",
        Lang::En => "FIGURE",
    }
}

/// What was read of a file.
pub fn read(file: &FileRead, lang: Lang) -> String {
    let encoding = file.encoding.as_ref().map(|e| format!(", {e}")).unwrap_or_default();
    let rows = number::plain(file.n_rows as f64, 0, lang);
    match lang {
        Lang::Nl => format!("gelezen: {} ({}, {rows} rijen{encoding})", file.path, file.source),
        Lang::En => format!("read: {} ({}, {rows} rows{encoding})", file.path, file.source),
    }
}

/// A file of figures that was written.
pub fn figures_written(path: &str, lang: Lang) -> String {
    match lang {
        Lang::Nl => format!("bijgewerkt: {path}"),
        Lang::En => format!("updated: {path}"),
    }
}

/// What became of the release.
pub fn outcome(outcome: &Outcome, changes: Option<ChangeCounts>, lang: Lang) -> String {
    let changed = changes.map(|counts| format!(". {}", summary(counts, lang))).unwrap_or_default();
    match (outcome, lang) {
        (Outcome::Published(id), Lang::Nl) => format!("gepubliceerd: uitgave {id}{changed}"),
        (Outcome::Published(id), Lang::En) => format!("published: release {id}{changed}"),
        (Outcome::NothingToDo(id), Lang::Nl) => format!("niets te publiceren: uitgave {id} staat er al"),
        (Outcome::NothingToDo(id), Lang::En) => format!("nothing to publish: release {id} is already there"),
        (Outcome::Mended(id), Lang::Nl) => {
            format!("uitgave {id} stond er al; de afgeleide bestanden zijn bijgewerkt")
        }
        (Outcome::Mended(id), Lang::En) => {
            format!("release {id} was already there; what follows it was renewed")
        }
    }
}

/// How many findings there were, and what that means.
pub fn verdict(errors: usize, warnings: usize, lang: Lang) -> String {
    let count = |n: usize, one: &str, many: &str| format!("{n} {}", if n == 1 { one } else { many });
    match (errors, lang) {
        (0, Lang::Nl) => count(warnings, "waarschuwing", "waarschuwingen"),
        (0, Lang::En) => count(warnings, "warning", "warnings"),
        (_, Lang::Nl) => format!(
            "{}, {}: er is niets gepubliceerd en niets veranderd",
            count(errors, "fout", "fouten"),
            count(warnings, "waarschuwing", "waarschuwingen")
        ),
        (_, Lang::En) => format!(
            "{}, {}: nothing was published and nothing changed",
            count(errors, "error", "errors"),
            count(warnings, "warning", "warnings")
        ),
    }
}

/// After a check without errors.
pub fn checked(id: &str, lang: Lang) -> String {
    match lang {
        Lang::Nl => format!("in orde: dit zou uitgave {id} worden"),
        Lang::En => format!("in order: this would be release {id}"),
    }
}

/// An edition of a source.
pub fn edition(name: &str, retrieved: &str, n_figures: usize, lang: Lang) -> String {
    let n = number::plain(n_figures as f64, 0, lang);
    let day = model::period::date_in_words(retrieved, lang);
    match lang {
        Lang::Nl => format!("editie {name}, opgehaald {day}, {n} cijfers"),
        Lang::En => format!("edition {name}, retrieved {day}, {n} figures"),
    }
}
