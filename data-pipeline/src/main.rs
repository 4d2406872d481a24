//! technet
fn main() {}
