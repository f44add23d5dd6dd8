package io.github.lynceus.gige;

import io.github.lynceus.gige.StreamCounters.Count;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteOrder;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The thread of a stream: reads datagrams into memory that is reused and copies each payload once, to its place. While
 * much is coming in it sleeps up to a millisecond between looks, see {@link Coalescing}; when little is, it wakes with
 * each packet.
 */
final class ReceiveLoop {

	/** Datagrams between two looks at the clock, which costs as much as copying one. */
	private static final int CLOCK_INTERVAL = 64;
	/** Milliseconds between looks while nothing is open. */
	private static final long IDLE_WAIT = 200;
	/** Longest reading, in ns, without a look at what is due. */
	private static final long MAX_DRAIN = 10_000_000;
	/** Longest reading while closing, as a device that did not hear of it streams on. */
	private static final long LAST_DRAIN = 500_000_000;

	private final PacketSource source;
	private final SystemDrops drops;
	private final StreamCounters counters = new StreamCounters();
	private final FramePool pool;
	private final FrameAssembler assembler;
	private final int port;
	private final int receiveBuffer;
	private final Thread thread;
	private volatile boolean closing;
	private volatile CountDownLatch flushing;
	/** When a flush no longer waits for packets that were asked for again. */
	private volatile long flushDeadline;

	// -- Receive thread only --

	private final Coalescing coalescing;
	private final PacketSource.Packets packets = new Taken();
	/** When the datagrams being read were there. */
	private long now;

	/**
	 * @param channel bound, not blocking; closed with the loop
	 * @param device whose datagrams count; null for anybody's
	 * @param requester how to ask for packets again; null to ask for nothing
	 */
	ReceiveLoop(final DatagramChannel channel, final InetAddress device, final StreamOptions options,
		final int packetSize, final ByteOrder order, final ResendRequester requester, final FrameSink sink)
		throws IOException
	{
		final InetSocketAddress local = (InetSocketAddress) channel.getLocalAddress();
		port = local.getPort();
		receiveBuffer = channel.getOption(StandardSocketOptions.SO_RCVBUF);
		pool = new FramePool(options.buffers(), options.maxPayload(), options.pixelFormat());
		source = ReceivePath.open(channel, device);
		drops = new SystemDrops(local);
		coalescing = new Coalescing(receiveBuffer, System.nanoTime());
		assembler = new FrameAssembler(source.memory(), options, packetSize, order, pool, sink, counters,
			requester == null ? null : new ResendPlan(requester, counters));
		thread = new Thread(this::run, "lynceus-gvsp-" + (device == null ? port : device.getHostAddress()));
		thread.setDaemon(true);
	}

	void start() {
		Rehearsal.once();
		thread.start();
	}

	int port() {
		return port;
	}

	int receiveBuffer() {
		return receiveBuffer;
	}

	long packets() {
		return counters.get(Count.PACKETS);
	}

	StreamStatistics statistics() {
		return counters.snapshot(drops.count());
	}

	/** See {@link SystemDrops#queued}. */
	long queued() {
		return drops.queued();
	}

	String source() {
		return source.name();
	}

	int buffersInUse() {
		return pool.inUse();
	}

	/** See {@link StreamReceiver#flush}. */
	boolean flush(final Duration patience) {
		final CountDownLatch done;
		synchronized (this) {
			flushDeadline = System.nanoTime() + patience.toNanos() / 2;
			done = flushing != null ? flushing : new CountDownLatch(1);
			flushing = done;
		}
		if (!thread.isAlive()) return true;
		source.wakeup();
		try {
			return done.await(patience.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (final InterruptedException exc) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/** Reads what is still there, hands on what is open, and ends the thread. */
	void close() {
		closing = true;
		source.wakeup();
		if (Thread.currentThread() == thread) return;
		boolean interrupted = false;
		while (thread.isAlive()) {
			try {
				thread.join();
			}
			catch (final InterruptedException exc) {
				interrupted = true;
			}
		}
		if (interrupted) Thread.currentThread().interrupt();
	}

	// -- Receive thread --

	private void run() {
		try {
			while (!closing) {
				if (coalescing.nap() > 0) LockSupport.parkNanos(coalescing.nap());
				else source.await(assembler.isBusy() ? 1 : IDLE_WAIT);
				// NB: only what was in the socket before the flush was asked for is sure to be read by this
				// drain.
				final boolean flush = flushing != null;
				final boolean drained = drain();
				// NB: deadlines are looked at even in a flood, but no block is given up over packets not yet
				// read.
				if (drained) assembler.tick(now);
				if (drained && flush && (!assembler.isHopeful() || now > flushDeadline)) finishFlush();
			}
			final long end = System.nanoTime() + LAST_DRAIN;
			while (!drain() && now < end) continue;
			assembler.flush();
		}
		catch (final IOException exc) {
			assembler.flush();
		}
		finally {
			closeQuietly();
			if (flushing != null) flushing.countDown();
		}
	}

	/** Reads what is there; false if more may be. */
	private boolean drain() throws IOException {
		now = System.nanoTime();
		final long end = now + MAX_DRAIN;
		boolean drained = false;
		while (!drained && now < end) {
			int n = 0;
			while (n < CLOCK_INTERVAL && !drained) {
				final int read = source.read(packets);
				n += read;
				drained = read == 0;
			}
			now = System.nanoTime();
			coalescing.consider(now);
		}
		return drained;
	}

	/** Puts datagrams where they belong. */
	private final class Taken implements PacketSource.Packets {

		@Override
		public void packet(final int at, final int length) {
			coalescing.add(length);
			assembler.packet(at, length, now);
		}

		@Override
		public void foreign(final int length) {
			coalescing.add(length);
			counters.add(Count.FOREIGN);
		}
	}

	private void finishFlush() {
		final CountDownLatch done;
		synchronized (this) {
			done = flushing;
			flushing = null;
		}
		assembler.flush();
		done.countDown();
	}

	private void closeQuietly() {
		try {
			drops.count();
			source.close();
		}
		catch (final IOException exc) {
			// NB: nothing more to do with a socket that will not close.
		}
	}
}
