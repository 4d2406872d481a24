//! Back to a release that lies there already, and forward again in the same way.

use model::id::ReleaseId;

use crate::failure::Failure;
use crate::publish::lock::Lock;
use crate::publish::{Outcome, disk, kept, publish};

/// Points readers at an older release, once it is proven whole, and makes everything that follows equal to it. Its
/// pointer is the one it had when it was first published, byte for byte.
///
/// # Errors
/// If there is no such release, it is not whole, or something cannot be written. Unless that was after the pointer, what
/// readers see has not changed.
pub fn rollback(lock: &Lock, id: &ReleaseId) -> Result<Outcome, Failure> {
    let data = lock.out().join("data");
    let there = disk::releases(&data)?;
    if !there.contains(id) {
        return Err(Failure::NoSuchRelease { release: id.clone(), there });
    }
    let release = kept::read(&disk::folder_of(&data, id))?;
    publish(lock, &release)
}
