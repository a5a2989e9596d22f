/**
 * What a file field offers to choose. HEIC is left out, so that phones hand over a JPEG instead; what a
 * file really is, the server looks at.
 */
export const acceptedFiles =
  ".jpg,.jpeg,.png,.webp,.pdf,.docx,.xlsx,image/jpeg,image/png,image/webp,application/pdf";
