package io.github.lynceus.hyper.scan;

import io.github.lynceus.hyper.AcquisitionLog;
import io.github.lynceus.hyper.Cube;
import io.github.lynceus.hyper.CubeException;
import io.github.lynceus.hyper.Wavelengths;
import io.github.lynceus.hyper.camera.HsiCamera;
import io.github.lynceus.hyper.camera.HsiSource;
import java.time.Duration;

/**
 * A push-broom camera over a stage. Its {@link #cube()} does nothing by itself; a terminal of it switches the lights on,
 * moves, captures and brings the stage back to how it was, once for each terminal. Raw lines without motion are those of
 * the {@link #camera()}.
 */
public final class Scanner implements HsiSource {

	private final HsiCamera camera;
	private final StageDriver stage;
	private final AcquisitionLog log = new AcquisitionLog();
	private double distance = 100;
	private double pixel = 0.1;
	private double oversampling = 1;
	private Duration warmUp = Duration.ZERO;
	private ScanLines scan;

	/** Takes both over: closing this closes them. */
	public Scanner(final HsiCamera camera, final StageDriver stage) {
		this.camera = camera;
		this.stage = stage;
	}

	/** The camera, for its settings, references and raw lines. */
	public HsiCamera camera() {
		return camera;
	}

	/** The stage; leave it alone during a scan. */
	public StageDriver stage() {
		return stage;
	}

	// -- Settings --

	/** Lines a second. @return what the camera set */
	public double setLineRate(final double hertz) {
		return camera.setLineRate(hertz);
	}

	/** mm to scan. */
	public synchronized void setDistance(final double value) {
		distance = value;
	}

	/** Size of a sample on the object, in mm. */
	public synchronized void setPixel(final double value) {
		pixel = value;
	}

	/** Lines for each sample's length, see {@link ScanGeometry}. */
	public synchronized void setOversampling(final double value) {
		oversampling = value;
	}

	/** Time the lights need before a scan begins. */
	public synchronized void setWarmUp(final Duration value) {
		warmUp = value;
	}

	/** Lines, speed and pitch of a scan with the present settings. @throws CubeException when they make none */
	public synchronized ScanGeometry geometry() {
		return new ScanGeometry(distance, pixel, oversampling, camera.lineRate());
	}

	// -- HsiSource methods --

	@Override
	public String name() {
		return camera.name() + " over " + stage.name();
	}

	@Override
	public Wavelengths wavelengths() {
		return camera.wavelengths();
	}

	/** As many lines as the distance has, or fewer where a simulated camera has no more. */
	@Override
	public synchronized Cube cube() {
		return Cube.of(new ScanSource(this, camera.cube(), geometry(), warmUp), log);
	}

	/** What was scanned. */
	public AcquisitionLog acquisitions() {
		return log;
	}

	/** Whether a scan is under way. */
	public synchronized boolean isScanning() {
		return scan != null;
	}

	synchronized ScanLines scan(final ScanSource source, final Cube lines) {
		if (scan != null) throw new CubeException("A scan with " + name() + " is under way: wait for its end, or cancel it.");
		scan = new ScanLines(stage, source.geometry(), lines, this::ended);
		return scan;
	}

	private synchronized void ended() {
		scan = null;
	}

	@Override
	public void close() {
		final ScanLines running;
		synchronized (this) {
			running = scan;
		}
		try {
			if (running != null) running.close();
		}
		catch (final StageException exc) {
			System.getLogger("io.github.lynceus.hyper").log(System.Logger.Level.WARNING, exc.getMessage());
		}
		camera.close();
		stage.close();
	}
}
