//! The `chromedriver` process: started on a port that is free, ended with the test however the test ends.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::failure::{Doing, Failure, Outcome};

/// A running driver.
#[derive(Debug)]
pub struct Driver {
    process: Child,
    port: u16,
    session: Option<String>,
}

impl Driver {
    /// Starts `chromedriver` and waits until it listens.
    ///
    /// It takes a free port for IPv6 and then wants the same for IPv4; when a driver beside it was quicker there, it
    /// ends, and another try finds another port.
    pub fn start() -> Outcome<Driver> {
        let mut tries_left = 5;
        loop {
            let started = Driver::start_once();
            let port_taken =
                started.as_ref().is_err_and(|error| error.to_string().contains("port not available"));
            tries_left -= 1;
            if !port_taken || tries_left == 0 {
                return started;
            }
        }
    }

    fn start_once() -> Outcome<Driver> {
        let started = Command::new("chromedriver")
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let mut process = started.doing("starting chromedriver (`cargo xtask test` installs it)")?;
        let out = process.stdout.take().ok_or_else(|| Failure::new("chromedriver has no output"))?;
        let mut said = String::new();
        for line in BufReader::new(out).lines() {
            let line = line.doing("reading what chromedriver says")?;
            if let Some(port) = port_in(&line) {
                return Ok(Driver { process, port, session: None });
            }
            said.push_str(&line);
            said.push('\n');
        }
        process.wait().doing("waiting for chromedriver to end")?;
        Err(Failure::new(format!("chromedriver ended instead of listening; it said:\n{said}")))
    }

    /// Where it listens.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Notes the session to end with the driver.
    pub fn keeps(&mut self, session: String) {
        self.session = Some(session);
    }

    /// Ends the session and so the browser; a driver that is killed would leave it running.
    fn end_session(&self) -> std::io::Result<()> {
        let Some(session) = &self.session else {
            return Ok(());
        };
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        write!(stream, "DELETE /session/{session} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")?;
        stream.read_to_end(&mut Vec::new()).map(|_| ())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Whatever fails here, the process is ended below.
        let _ = self.end_session();
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The port in `ChromeDriver was started successfully on port 41999.`
fn port_in(line: &str) -> Option<u16> {
    line.split_once("successfully on port ")?.1.trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_read_from_what_the_driver_says() {
        assert_eq!(port_in("ChromeDriver was started successfully on port 41999."), Some(41999));
        assert_eq!(port_in("Only local connections are allowed."), None);
    }
}
