package io.github.lynceus.hyper.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;

/** A stage that is only imagined, but like a real one keeps a log of its orders and refuses what is impossible. */
public final class SimulatedStage implements StageDriver {

	private static final double LARGEST_SPEED = 500;

	private final double travel;
	private final LongSupplier clock;
	private final List<String> log = new ArrayList<>();
	private boolean lights;
	private double position;
	private double target;
	private double speed;
	private long begun;
	private boolean moving;
	private boolean closed;
	private long checks;
	private long failingCheck = -1;

	/** @param travel from 0 to here, in mm */
	public SimulatedStage(final double travel) {
		this(travel, System::nanoTime);
	}

	/** @param clock in ns */
	SimulatedStage(final double travel, final LongSupplier clock) {
		this.travel = travel;
		this.clock = clock;
	}

	/** Reports that it is stuck when it is asked for the n-th time, from 0. */
	public synchronized SimulatedStage failingAt(final long check) {
		failingCheck = check;
		return this;
	}

	/** The orders so far, refused ones too. */
	public synchronized List<String> log() {
		return List.copyOf(log);
	}

	/** Whether it moves now. */
	public synchronized boolean isMoving() {
		return moving && here() != target;
	}

	@Override
	public String name() {
		return "the simulated stage";
	}

	@Override
	public synchronized Optional<Boolean> lights() {
		return Optional.of(lights);
	}

	@Override
	public synchronized void setLights(final boolean on) {
		order(on ? "lights on" : "lights off", true, "");
		lights = on;
	}

	@Override
	public synchronized OptionalDouble position() {
		return OptionalDouble.of(here());
	}

	private double here() {
		if (!moving) return position;
		final double way = speed * (clock.getAsLong() - begun) / 1e9;
		return target > position ? Math.min(target, position + way) : Math.max(target, position - way);
	}

	@Override
	public synchronized void move(final double distance, final double wanted) {
		final String order = String.format(Locale.ROOT, "move %.2f mm at %.2f mm/s", distance, wanted);
		order(order, !isMoving(), "it is moving already");
		order(order, wanted > 0 && wanted <= LARGEST_SPEED, "it moves at up to " + LARGEST_SPEED + " mm/s");
		order(order, isReachable(here() + distance), "it goes from 0 to " + travel + " mm");
		log.add(order);
		position = here();
		target = position + distance;
		speed = wanted;
		begun = clock.getAsLong();
		moving = true;
	}

	private boolean isReachable(final double place) {
		return place >= 0 && place <= travel;
	}

	@Override
	public synchronized void moveTo(final double place) {
		final String order = String.format(Locale.ROOT, "move to %.2f mm", place);
		order(order, !isMoving(), "it is moving already");
		order(order, isReachable(place), "it goes from 0 to " + travel + " mm");
		log.add(order);
		moving = false;
		position = place;
	}

	@Override
	public synchronized void stop() {
		order("stop", true, "");
		position = here();
		moving = false;
	}

	@Override
	public synchronized void check() {
		if (checks++ == failingCheck) {
			log.add("stuck");
			throw new StageException("The simulated stage is stuck at " + Math.round(here()) + " mm: free it, then scan again.");
		}
	}

	@Override
	public synchronized void close() {
		if (!closed) log.add("close");
		closed = true;
	}

	/** Notes an order, those that move only once all is clear. */
	private void order(final String order, final boolean possible, final String otherwise) {
		final String reason = closed ? "it is switched off" : possible ? "" : otherwise;
		if (!reason.isEmpty()) {
			log.add("refused: " + order);
			throw new StageException("The simulated stage refused \"" + order + "\": " + reason + ".");
		}
		if (!order.startsWith("move")) log.add(order);
	}
}
