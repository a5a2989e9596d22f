export const trackingAddresses = {
  enter: "/tra-cuu",
  petition: "/tra-cuu/ho-so",
  withdraw: "/tra-cuu/rut",
} as const;
