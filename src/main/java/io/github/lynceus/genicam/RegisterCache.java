package io.github.lynceus.genicam;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * What is remembered of the camera's registers. Only bytes are: whatever is computed of them is computed
 * again, so that staleness is a matter of registers alone. Nodes at the same place share one entry.
 */
final class RegisterCache {

	/** A stretch of the camera's memory. */
	private record Place(PortElement port, long address, int length) {

		boolean overlaps(final Place other) {
			return port == other.port && address < other.address + other.length
				&& other.address < address + length;
		}
	}

	/** Bytes and when they were read. */
	private record Entry(byte[] bytes, long nanos) {}

	private final NodeSpace space;
	private final LongSupplier nanoTime;
	private final Map<Place, Entry> entries = new HashMap<>();
	/** Where each register has been seen; a selector may bring it back there. */
	private final Map<AbstractNode, Set<Place>> places = new HashMap<>();
	private boolean fixedPlacesKnown;
	private boolean enabled = true;

	RegisterCache(final NodeSpace space, final LongSupplier nanoTime) {
		this.space = space;
		this.nanoTime = nanoTime;
	}

	/** Switches remembering on or off. */
	void enabled(final boolean on) {
		enabled = on;
		clear();
	}

	/** Forgets everything. */
	void clear() {
		entries.clear();
		space.evaluation().changed();
	}

	// -- Reading --

	byte[] read(final RegisterAccess register) {
		final AbstractNode node = register.owner();
		final PortElement port = register.port();
		final Place place = new Place(port, register.address(), register.length());
		if (!port.isCamera()) {
			return fetch(node, place);
		}
		places.computeIfAbsent(node, n -> new HashSet<>()).add(place);
		final Entry entry = entries.get(place);
		if (entry != null && register.caching() != CachingMode.NO_CACHE && !isOld(node, entry)) {
			return entry.bytes;
		}
		final byte[] bytes = fetch(node, place);
		if (enabled) {
			if (entry != null && !Arrays.equals(entry.bytes, bytes)) {
				// The camera changed it by itself: what depends on it is as stale as after a write.
				drop(space.graph().affected(List.of(node)));
			}
			entries.put(place, new Entry(bytes, nanoTime.getAsLong()));
		}
		return bytes;
	}

	/** Without looking at what is remembered, and without remembering. */
	byte[] readDevice(final RegisterAccess register) {
		return fetch(register.owner(), new Place(register.port(), register.address(), register.length()));
	}

	private static byte[] fetch(final AbstractNode node, final Place place) {
		final byte[] bytes = new byte[place.length];
		if (bytes.length > 0) {
			place.port.read(node, place.address, bytes);
		}
		return bytes;
	}

	private boolean isOld(final AbstractNode node, final Entry entry) {
		final long milliseconds = space.graph().pollingTime(node);
		return milliseconds >= 0 && (nanoTime.getAsLong() - entry.nanos) / 1_000_000 >= milliseconds
			&& !node.isPollingBlocked();
	}

	// -- Writing --

	/** @param mode whether the written bytes are worth remembering */
	void write(final RegisterAccess register, final byte[] bytes, final CachingMode mode) {
		final AbstractNode node = register.owner();
		final Place place = new Place(register.port(), register.address(), register.length());
		places.computeIfAbsent(node, n -> new HashSet<>()).add(place);
		boolean written = false;
		try {
			if (bytes.length > 0) {
				place.port.write(node, place.address, bytes);
			}
			written = true;
		}
		finally {
			// Also when the transport failed: nobody knows then what the camera made of it.
			final Set<AbstractNode> touched = touching(place);
			touched.add(node);
			touched.forEach(other -> forgetOverlaps(other, place));
			space.stale(touched);
			if (written && enabled && mode == CachingMode.WRITE_THROUGH && register.mode() == AccessMode.RW) {
				entries.put(place, new Entry(bytes.clone(), nanoTime.getAsLong()));
			}
			forget(space.graph().affected(touched));
		}
	}

	/**
	 * The registers with a byte in that place, as far as their own place is known without asking the camera.
	 */
	private Set<AbstractNode> touching(final Place place) {
		findFixedPlaces();
		final Set<AbstractNode> touching = new HashSet<>();
		places.forEach((node, seen) -> {
			if (seen.stream().anyMatch(place::overlaps)) {
				touching.add(node);
			}
		});
		return touching;
	}

	private void findFixedPlaces() {
		if (fixedPlacesKnown) {
			return;
		}
		fixedPlacesKnown = true;
		for (final AbstractNode node : space.all()) {
			if (node instanceof RegisterBacked register && !register.register().moves()) {
				try {
					final RegisterAccess access = register.register();
					places.computeIfAbsent(node, n -> new HashSet<>())
						.add(new Place(access.port(), access.address(), access.length()));
				}
				catch (final FeatureException e) {
					// A register without a place touches no other.
				}
			}
		}
	}

	private void forgetOverlaps(final AbstractNode node, final Place place) {
		for (final Place seen : places.get(node)) {
			if (place.overlaps(seen)) {
				entries.remove(seen);
			}
		}
	}

	// -- Forgetting --

	/** After a value that is kept in the description itself, or an event's data, has changed. */
	void changed(final AbstractNode node) {
		space.stale(List.of(node));
		forget(space.graph().affected(List.of(node)));
	}

	/** Forgets what registers among these nodes hold, and has that told. */
	void forget(final Collection<AbstractNode> nodes) {
		drop(nodes);
		space.stale(nodes);
	}

	/**
	 * Untold: a value that changes with every reading would make a listener that reads it listen for ever.
	 */
	private void drop(final Collection<AbstractNode> nodes) {
		for (final AbstractNode node : nodes) {
			final Set<Place> seen = places.get(node);
			if (seen != null) {
				entries.keySet().removeAll(seen);
			}
		}
		space.evaluation().changed();
	}
}
