package io.github.lynceus.simulator;

import io.github.lynceus.gvcp.GvcpStatus;
import io.github.lynceus.gvcp.PacketResendCommand;
import io.github.lynceus.gvsp.GvspPacket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Stream channel 0: one thread that cuts images into packets and sends them, in the time the link takes. It also sends
 * packets again and fires test packets, so that nothing about the stream is shared between threads but what is queued.
 */
final class StreamChannel implements StreamOutput, AutoCloseable {

	/** Single resend answers of a range; a client that asks for more than this in vain gets the point. */
	private static final int MAX_REFUSALS = 256;
	/** Below this a sleeping thread would come too late. */
	private static final long SLEEP_OVERSHOOT_NANOS = 80_000;
	private static final long OFFER_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

	private volatile InetAddress local;
	private final DeviceClock clock;
	private final DeviceOptions options;
	private final DeviceCounters counters;
	private final Cable cable;
	private final Supplier<Faults> faults;
	private final BlockingQueue<Queued> images;
	private final Queue<Runnable> errands = new ConcurrentLinkedQueue<>();
	private final Thread thread;
	private volatile boolean stopped;
	private volatile StreamSession session;
	private volatile StreamSettings settings;

	// Sending thread only.
	private final Pacer pacer;
	private final ResendMemory memory;
	private final FaultyLink link;
	private StreamSession sending;
	private long nextBlock;
	private ByteBuffer payload = ByteBuffer.allocateDirect(0);
	private final ByteBuffer scratch = ByteBuffer.allocateDirect(0x10000).order(ByteOrder.BIG_ENDIAN);

	/** An image for the channel that was open when it came. */
	private record Queued(ImageBlock image, StreamSession session) {}

	StreamChannel(final InetAddress local, final DeviceClock clock, final DeviceOptions options,
		final DeviceCounters counters, final Supplier<Faults> faults, final Cable cable)
	{
		this.local = local;
		this.clock = clock;
		this.options = options;
		this.counters = counters;
		this.faults = faults;
		this.cable = cable;
		images = new ArrayBlockingQueue<>(options.queuedImages());
		pacer = new Pacer(options.linkMegabits());
		memory = new ResendMemory(options.resendBytes());
		link = new FaultyLink(counters, cable, this::write);
		settings = new StreamSettings(options.packetSize(), false, false, 0, false, false, 0);
		thread = new Thread(this::run, "Simulated stream " + local.getHostAddress());
		thread.setDaemon(true);
		thread.start();
	}

	// -- StreamOutput methods --

	@Override
	public boolean isOpen() {
		return session != null;
	}

	@Override
	public boolean offer(final ImageBlock image) {
		final StreamSession current = session;
		if (current == null) return false;
		if (!images.offer(new Queued(image, current))) {
			counters.imagesDiscarded.incrementAndGet();
			return false;
		}
		LockSupport.unpark(thread);
		return true;
	}

	@Override
	public boolean send(final ImageBlock image) throws InterruptedException {
		final StreamSession current = session;
		if (current == null) return false;
		final Queued queued = new Queued(image, current);
		while (!images.offer(queued, OFFER_NANOS, TimeUnit.NANOSECONDS)) {
			if (session != current) return false;
		}
		LockSupport.unpark(thread);
		return true;
	}

	@Override
	public int payloadSize(final ImageBlock image) {
		return new BlockPayload(image, 1, settings).length();
	}

	@Override
	public long timestamp() {
		return clock.ticks();
	}

	// -- Called from the event loop --

	StreamSettings settings() {
		return settings;
	}

	/** From the next block on. */
	void setSettings(final StreamSettings wanted) {
		settings = wanted;
	}

	/**
	 * Opens the channel towards a client; block ids start again. An open channel is closed first.
	 *
	 * @return the source port
	 */
	int open(final InetSocketAddress destination) throws IOException {
		shut();
		final StreamSession opened = new StreamSession(local, destination);
		session = opened;
		return opened.sourcePort();
	}

	/** Closes the channel at once; a block under way is cut short. */
	void shut() {
		final StreamSession closing = session;
		session = null;
		if (closing != null) closing.close();
		LockSupport.unpark(thread);
	}

	/** The address from which the channel sends when it is opened next. */
	void setLocal(final InetAddress address) {
		local = address;
	}

	/** Sends one test packet of the present size, if the channel is open. */
	void fireTestPacket() {
		final StreamSettings now = settings;
		doErrand(() -> sendTestPacket(now.packetSize()));
	}

	/**
	 * Sends packets again.
	 *
	 * @param requester where the answer goes instead of the stream's destination, or null
	 */
	void resend(final PacketResendCommand request, final InetSocketAddress requester) {
		counters.resendRequests.incrementAndGet();
		doErrand(() -> answerResend(request, requester));
	}

	private void doErrand(final Runnable errand) {
		errands.add(errand);
		LockSupport.unpark(thread);
	}

	@Override
	public void close() {
		stopped = true;
		shut();
		try {
			thread.join(TimeUnit.SECONDS.toMillis(5));
		}
		catch (final InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	// -- Sending thread --

	private void run() {
		while (!stopped) {
			serve();
			final Queued next = images.poll();
			if (next != null && next.session() == session) transmit(next.image());
			else if (next == null && errands.isEmpty()) {
				final long nanos = link.nanosToNext(System.nanoTime());
				if (nanos == Long.MAX_VALUE) LockSupport.park(this);
				else LockSupport.parkNanos(this, nanos);
				pacer.begin(System.nanoTime());
			}
		}
	}

	/** Notices an opened or closed channel, does errands, delivers late packets. */
	private void serve() {
		follow();
		link.serve(System.nanoTime());
		for (Runnable errand = errands.poll(); errand != null; errand = errands.poll()) {
			// NB: faults that were set before the errand was given count for it.
			link.setFaults(faults.get());
			errand.run();
		}
	}

	private void follow() {
		link.setFaults(faults.get());
		final StreamSession current = session;
		if (current == sending) return;
		sending = current;
		link.clear();
		memory.clear();
		nextBlock = options.firstBlockId();
	}

	private void transmit(final ImageBlock image) {
		follow();
		if (sending == null) return;
		final StreamSession own = sending;
		final StreamSettings cut = settings;
		final long id = nextBlock;
		nextBlock = cut.extendedIds() ? id + 1 : id % 0xFFFF + 1;
		if (image.isLost()) return;
		image.begins(id);
		final BlockPayload shape = new BlockPayload(image, id, cut);
		if (payload.capacity() < shape.length()) payload = ByteBuffer.allocateDirect(shape.length());
		shape.render(payload, id, cut.bigEndian() || options.bigEndianPixels());
		final ByteBuffer room = memory.room(SentBlock.bytesNeeded(shape, cut));
		final SentBlock block = new SentBlock(id, shape, cut, payload, room);
		memory.add(block);
		final double delay = clock.nanos(cut.delayTicks());
		for (int i = 0; i < block.packets(); i++) {
			await(pacer.next());
			if (session != own || stopped) {
				counters.blocksAbandoned.incrementAndGet();
				return;
			}
			final int end = delay == 0 && canCoalesce(cut) ? coalesced(block, i) : i;
			if (end > i) {
				i = end - 1;
				continue;
			}
			final ByteBuffer packet = block.packet(i);
			final int size = packet.remaining() + GvspPacket.IP_UDP_LENGTH;
			if (passes(packet, cut.doNotFragment())) link.send(packet, id, i);
			// NB: only after it is gone, as this thread may be held up on the way, and the gap counts from then.
			pacer.sent(System.nanoTime(), size, (long) delay);
		}
		counters.blocks.incrementAndGet();
	}

	private boolean canCoalesce(final StreamSettings cut) {
		return options.coalescing() && link.isPlain(cut.packetSize()) && cut.packetSize() <= sending.mtu() && !cable.isPulled();
	}

	/**
	 * Sends a burst of a block at once.
	 *
	 * @return the first packet not sent; the same one if the system cannot
	 */
	private int coalesced(final SentBlock block, final int first) {
		final int[] starts = block.starts();
		final int end = pacer.sentBurst(starts, first, block.packets(), GvspPacket.IP_UDP_LENGTH);
		try {
			block.data().clear();
			if (!sending.writePieces(block, first, end)) return first;
			counters.packets.addAndGet(end - first);
			counters.bytes.addAndGet(starts[end] - starts[first]);
		}
		catch (final IOException e) {
			counters.sendErrors.incrementAndGet();
		}
		return end;
	}

	/** Waits, doing errands meanwhile, but sleeps only as long as the pacer's accuracy allows. */
	private void await(final long time) {
		if (!errands.isEmpty() || link.nanosToNext(System.nanoTime()) == 0) serve();
		for (long left = time - System.nanoTime(); left > 0; left = time - System.nanoTime()) {
			final long sleep = pacer.isExact() ? left - SLEEP_OVERSHOOT_NANOS : left;
			if (sleep > 0) LockSupport.parkNanos(this, Math.min(sleep, link.nanosToNext(System.nanoTime())));
			else Thread.yield();
			if (stopped || session != sending) return;
			link.serve(System.nanoTime());
		}
	}

	/** Whether a packet may enter the network; one too large for it is counted and lost. */
	private boolean passes(final ByteBuffer packet, final boolean doNotFragment) {
		final int size = packet.remaining() + GvspPacket.IP_UDP_LENGTH;
		final StreamSession current = sending;
		if (current != null && doNotFragment && size > current.mtu()) {
			counters.tooLarge.incrementAndGet();
			return false;
		}
		return !link.swallows(size);
	}

	private void write(final ByteBuffer packet) {
		final StreamSession current = sending;
		if (current == null || !current.isOpen() || isCutOff()) return;
		final int length = packet.remaining();
		try {
			current.setDoNotFragment(settings.doNotFragment());
			current.write(packet);
			counters.packets.incrementAndGet();
			counters.bytes.addAndGet(length);
		}
		catch (final IOException e) {
			if (session == current) counters.sendErrors.incrementAndGet();
		}
	}

	/** Whether the cable is pulled; counts the packet that is lost then. */
	private boolean isCutOff() {
		final boolean cut = cable.isPulled();
		if (cut) counters.cutOff.incrementAndGet();
		return cut;
	}

	private void sendTestPacket(final int packetSize) {
		scratch.clear().putLong(0);
		for (int i = 8; i < packetSize - GvspPacket.IP_UDP_LENGTH; i++) scratch.put((byte) i);
		scratch.flip();
		if (sending == null) return;
		counters.testPackets.incrementAndGet();
		if (passes(scratch, true)) write(scratch);
	}

	// -- Resend --

	private void answerResend(final PacketResendCommand request, final InetSocketAddress requester) {
		final Faults now = faults.get();
		if (sending == null || now.ignoreResend()) return;
		final int refusal = now.resendStatus();
		final SentBlock block = now.forgetBlocks() || refusal != 0 ? null : memory.find(request.blockId());
		final long first = request.firstPacket();
		final boolean toTheEnd = request.lastPacket() == PacketResendCommand.TO_THE_END;
		final int status = refusal != 0 ? refusal : unavailable();
		if (block == null) {
			final long last = toTheEnd ? first : Math.min(request.lastPacket(), first + MAX_REFUSALS - 1);
			for (long id = first; id <= last; id++) refuse(request, status, id, requester);
			return;
		}
		final long last = toTheEnd ? block.packets() - 1 : Math.min(request.lastPacket(), block.packets() - 1);
		for (long id = first; id <= last; id++) resendPacket(block, (int) id, requester);
		if (first >= block.packets()) refuse(request, status, first, requester);
	}

	private int unavailable() {
		return (settings.extendedStatus() ? GvcpStatus.PACKET_REMOVED : GvcpStatus.PACKET_UNAVAILABLE).code();
	}

	private void resendPacket(final SentBlock block, final int id, final InetSocketAddress requester) {
		final ByteBuffer original = block.packet(id);
		scratch.clear().put(original).flip();
		if (settings.extendedStatus()) scratch.putShort(0, (short) GvcpStatus.PACKET_RESEND.code());
		if (block.extendedIds()) scratch.putShort(2, (short) GvspPacket.FLAG_RESENT);
		pauseForLink();
		pacer.sent(System.nanoTime(), scratch.remaining() + GvspPacket.IP_UDP_LENGTH, 0);
		counters.packetsResent.incrementAndGet();
		if (!passes(scratch, settings.doNotFragment())) return;
		if (requester == null) link.resend(scratch);
		else writeTo(scratch, requester);
	}

	private void refuse(final PacketResendCommand request, final int status, final long id,
		final InetSocketAddress requester)
	{
		final int format = id == 0 ? GvspPacket.LEADER : GvspPacket.PAYLOAD;
		scratch.clear();
		GvspPacket.putHeader(scratch, request.extendedIds(), status, format, request.blockId(), (int) id);
		scratch.flip();
		counters.packetsUnavailable.incrementAndGet();
		if (requester == null) link.resend(scratch);
		else writeTo(scratch, requester);
	}

	private void writeTo(final ByteBuffer packet, final InetSocketAddress to) {
		if (isCutOff()) return;
		try {
			sending.write(packet, to);
			counters.packets.incrementAndGet();
		}
		catch (final IOException e) {
			counters.sendErrors.incrementAndGet();
		}
	}

	/** Resent packets take their time on the wire, too. */
	private void pauseForLink() {
		for (long left = pacer.next() - System.nanoTime(); left > 0; left = pacer.next() - System.nanoTime()) {
			LockSupport.parkNanos(this, left);
			if (stopped) return;
		}
	}
}
