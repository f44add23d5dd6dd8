package io.github.lynceus.gige;

import io.github.lynceus.gvcp.Bootstrap;
import io.github.lynceus.gvcp.GvcpStatus;
import io.github.lynceus.gvcp.RegisterWrite;
import io.github.lynceus.gvcp.WriteRegisterCommand;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/** A control channel's privilege to write: taking it, keeping it, handing it over, losing it. */
final class Privilege {

	private static final Duration RETRY = Duration.ofSeconds(1);
	/** Below this no device may be asked to lapse (GigE Vision 2.0, heartbeat timeout register). */
	private static final int MIN_HEARTBEAT = 500;

	private final ControlChannel control;
	private final GvcpSocket socket;
	private final Duration wantedHeartbeat;
	private final List<Consumer<String>> lostListeners = new CopyOnWriteArrayList<>();
	private volatile Heartbeat heartbeat;
	private volatile String lostReason;
	private ControlMode mode = ControlMode.MONITOR;
	/** Others may take over by key, and nothing but a refusal tells that one did. */
	private volatile boolean unwatched;

	Privilege(final ControlChannel control, final GvcpSocket socket, final Duration wantedHeartbeat) {
		this.control = control;
		this.socket = socket;
		this.wantedHeartbeat = wantedHeartbeat;
	}

	// -- Taking --

	synchronized void take(final ControlMode wanted, final Duration patience, final Consumer<String> waiting) {
		if (wanted == ControlMode.MONITOR) return;
		final long deadline = System.nanoTime() + patience.toNanos();
		while (!request(wanted.ccp())) {
			final long left = deadline - System.nanoTime();
			final String holder = control.name() + " is controlled by another program" + where();
			if (left <= 0) {
				throw new StatusException(GvcpStatus.ACCESS_DENIED,
					holder + ": close it there, or wait until its session has lapsed, and try again.");
			}
			waiting.accept(String.format("%s; waiting up to %d s more for its session to end.", holder,
				Math.max(1, TimeUnit.NANOSECONDS.toSeconds(left))));
			pause(Math.min(left, RETRY.toNanos()));
		}
		begin(wanted);
	}

	synchronized void takeOver(final int key) {
		final ControlMode wanted = ControlMode.CONTROL;
		if (!request(key << 16 | wanted.ccp())) {
			throw new StatusException(GvcpStatus.ACCESS_DENIED, control.name() + " is controlled by another program" +
				where() + ", which does not hand control over, or not with this key.");
		}
		begin(wanted);
	}

	/** False if another program has it. */
	private boolean request(final int value) {
		try {
			control.writeRegister(Bootstrap.CCP, value);
			return (control.readRegister(Bootstrap.CCP) & Bootstrap.CCP_HELD) != 0;
		}
		catch (final StatusException exc) {
			if (exc.status().equals(GvcpStatus.ACCESS_DENIED)) return false;
			throw exc;
		}
		catch (final NoAnswerException exc) {
			// NB: Aravis' fake camera meets the write of a second program with silence, but lets it read.
			if ((control.readRegister(Bootstrap.CCP) & Bootstrap.CCP_HELD) == 0) throw exc;
			return false;
		}
	}

	private void begin(final ControlMode wanted) {
		mode = wanted;
		unwatched = false;
		final int can = control.capability();
		int configure = 0;
		if ((can & Bootstrap.CAN_PENDING_ACK) != 0) configure |= Bootstrap.PENDING_ACK_ON;
		if ((can & Bootstrap.CAN_EXTENDED_STATUS) != 0) configure |= Bootstrap.EXTENDED_STATUS_ON;
		if ((can & CAN_EXTENDED_STATUS_2) != 0) configure |= Bootstrap.EXTENDED_STATUS_2_ON;
		if (configure != 0) enable(configure);
		if (!wantedHeartbeat.isZero()) {
			control.writeRegister(Bootstrap.HEARTBEAT_TIMEOUT, (int) wantedHeartbeat.toMillis());
		}
		final int timeout = Math.max(MIN_HEARTBEAT, control.readRegister(Bootstrap.HEARTBEAT_TIMEOUT));
		heartbeat = new Heartbeat(socket, Duration.ofMillis(timeout), this::lost);
		heartbeat.start();
	}

	/** Capability bit: extended status codes of version 2.0. */
	private static final int CAN_EXTENDED_STATUS_2 = 0x4_0000;

	private void enable(final int bits) {
		try {
			final int now = control.readRegister(Bootstrap.GVCP_CONFIGURATION);
			control.writeRegister(Bootstrap.GVCP_CONFIGURATION, (now | bits) & ~Bootstrap.HEARTBEAT_OFF);
		}
		catch (final StatusException exc) {
			// NB: a device without them still works, its errors are only coarser.
		}
	}

	private String where() {
		final String address = controller();
		return address.isEmpty() ? "" : " on " + address;
	}

	/** Where the program is that has control; empty if nobody has, or the device does not tell. */
	String controller() {
		if ((safely(control::capability) & HAS_CONTROLLER) == 0) return "";
		final int address = safely(() -> control.readRegister(Bootstrap.CONTROLLER_ADDRESS));
		return address == 0 ? "" : Ipv4.text(address);
	}

	/** Capability bit: the controller's address and port can be read. */
	private static final int HAS_CONTROLLER = 0x0800_0000;

	private static int safely(final IntSupplier read) {
		try {
			return read.getAsInt();
		}
		catch (final StatusException | NoAnswerException exc) {
			return 0;
		}
	}

	private void pause(final long nanos) {
		try {
			TimeUnit.NANOSECONDS.sleep(nanos);
		}
		catch (final InterruptedException exc) {
			Thread.currentThread().interrupt();
			throw new CommandInterruptedException("Interrupted while waiting for control of the camera at " +
				control.device().getHostAddress() + ".");
		}
	}

	// -- Holding --

	boolean isHeld() {
		return heartbeat != null && lostReason == null;
	}

	synchronized void release() {
		if (!isHeld()) return;
		stopHeartbeat();
		control.writeRegister(Bootstrap.CCP, Bootstrap.CCP_OPEN);
	}

	/** Ends the heartbeat without a word to the device. */
	void stopHeartbeat() {
		final Heartbeat beat = heartbeat;
		if (beat != null) beat.stop();
		heartbeat = null;
	}

	synchronized void allowSwitchover(final int key) {
		if ((control.capability() & Bootstrap.CAN_SWITCHOVER) == 0) {
			throw new GigeException(control.name() + " cannot hand control over from one program to another.");
		}
		if (!isHeld() || mode != ControlMode.CONTROL) {
			throw new GigeException("Control of " + control.name().replaceFirst("^T", "t") +
				" can be handed over only by a program that holds it, and not exclusively.");
		}
		control.writeRegister(Bootstrap.SWITCHOVER_KEY, key & 0xFFFF);
		control.writeRegister(Bootstrap.CCP, Bootstrap.CCP_CONTROL_SWITCHOVER);
		final int can = control.capability();
		unwatched = (can & HAS_CONTROLLER) == 0 || (can & Bootstrap.CAN_CONCATENATE) == 0;
		if (unwatched) return;
		final int[] owner = control.readRegisters(Bootstrap.CONTROLLER_PORT, Bootstrap.CONTROLLER_ADDRESS);
		heartbeat.watchOwner(owner[0], owner[1]);
	}

	// -- Losing --

	void onLost(final Consumer<String> listener) {
		final String reason;
		synchronized (lostListeners) {
			lostListeners.add(listener);
			reason = lostReason;
		}
		if (reason != null) tell(List.of(listener), reason);
	}

	/** A command was refused, as it is to programs without control. */
	void denied() {
		final Heartbeat beat = heartbeat;
		if (beat == null) return;
		if (unwatched && isTakenOver()) beat.lose("another program has taken it over");
		else beat.check();
	}

	/** The privilege register cannot tell, as it reads the same whoever holds it; but only its owner may write it. */
	private boolean isTakenOver() {
		return socket.ask(new WriteRegisterCommand(List.of(new RegisterWrite(Bootstrap.CCP,
			Bootstrap.CCP_CONTROL_SWITCHOVER))), "asking who is in control", 1).status().equals(GvcpStatus.ACCESS_DENIED);
	}

	/** Called once by the heartbeat, on the event loop. */
	private void lost(final String reason) {
		final String sentence = "Control of the camera at " + control.device().getHostAddress() + " was lost: " + reason + ".";
		final List<Consumer<String>> listeners;
		synchronized (lostListeners) {
			lostReason = sentence;
			listeners = List.copyOf(lostListeners);
		}
		socket.fail(() -> new ControlLostException(sentence + " Connect again."));
		tell(listeners, sentence);
	}

	private static void tell(final List<Consumer<String>> listeners, final String reason) {
		final Thread thread = new Thread(() -> listeners.forEach(listener -> listener.accept(reason)), "lynceus-control-lost");
		thread.setDaemon(true);
		thread.start();
	}
}
